import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { BrowserNews, BrowserRun, PythonState } from "@/lib/client/browser-python";
import { browserPython } from "@/lib/client/browser-python";
import { runProgram } from "@/lib/client/run-program";
import { canAsk } from "@/lib/core/python/can-ask";

/** Where nobody else runs it. */
const NOT_HERE =
  "Programs cannot be tried on this computer. Yours is kept, and run when it is marked.";

/** What is known of the last run; undefined before the first. */
export type RunState = BrowserNews | "asked" | undefined;

export interface ProgramRuns {
  readonly state: RunState;
  /** How far Python in this browser is. */
  readonly python: PythonState;
  readonly isRunning: boolean;
  /** Whether input() reads what was typed before the run. */
  readonly readsAhead: boolean;
  /** @param input what input() reads, where it cannot ask; null: run the tests that are shown, on the server. */
  start(input: string | null): void;
  /** Undefined where the run cannot be stopped. */
  readonly stop: (() => void) | undefined;
  /** Gives input() the line it waits for. */
  type(line: string): void;
}

export interface RunPlace {
  readonly questionId: string;
  /** Where the attempt's programs are run by the server; null: in this browser or not at all. */
  readonly runsAt: string | null;
  /** Told the line the last run went wrong in. */
  readonly onWrongLine: (line: number | undefined) => void;
}

/**
 * Runs a pupil's program, one run at a time: in this browser where it can, else, and always for tests, where the attempt's
 * programs are run.
 */
export function useProgramRuns(place: RunPlace, source: string): ProgramRuns {
  const { questionId, runsAt, onWrongLine } = place;
  const [state, setState] = useState<RunState>();
  const [own, setOwn] = useState<BrowserRun>();
  const leaving = useRef<AbortController | undefined>(undefined);
  const browser = browserPython();
  const python = useSyncExternalStore(browser.subscribe, browser.snapshot);
  // A question that is left behind waits for nothing.
  useEffect(() => () => leaving.current?.abort(), []);
  const isRunning = isUnderWay(state);
  const show = (news: RunState): void => {
    if (!isUnderWay(news)) setOwn(undefined);
    setState(news);
    onWrongLine(wrongLineOf(news));
  };
  const run = async (input: string | null, signal: AbortSignal): Promise<void> => {
    const isOwn = input !== null && (await browser.isReady);
    if (signal.aborted) return;
    if (!isOwn) {
      if (runsAt === null) show({ error: NOT_HERE });
      else await runProgram(runsAt, { question_id: questionId, source, input }, show, signal);
      return;
    }
    const begun = browser.run(source, input, show);
    signal.addEventListener("abort", begun.stop);
    setOwn(begun);
  };
  return {
    state,
    python,
    isRunning,
    readsAhead: python === "failed" || !canAsk(),
    start(input) {
      if (isRunning) return;
      const leave = new AbortController();
      leaving.current = leave;
      show("asked");
      void run(input, leave.signal);
    },
    stop: own?.stop,
    type: (line) => own?.type(line),
  };
}

function isUnderWay(state: RunState): boolean {
  return state === "asked" || (typeof state === "object" && ("ahead" in state || "asks" in state));
}

/** The line of the program that the last run went wrong in. */
function wrongLineOf(state: RunState): number | undefined {
  return typeof state === "object" && "line" in state ? (state.line ?? undefined) : undefined;
}
