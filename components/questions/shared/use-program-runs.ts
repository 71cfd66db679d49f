import { useEffect, useRef, useState } from "react";
import { runProgram } from "@/lib/client/run-program";
import type { RunNews } from "@/lib/core/attempts/run-protocol";

/** What is known of the last run; undefined before the first. */
export type RunState = RunNews | "asked" | undefined;

export interface ProgramRuns {
  readonly state: RunState;
  readonly isRunning: boolean;
  /** @param input what input() reads; null: run the tests that are shown. */
  start(input: string | null): void;
}

/** Runs a pupil's program where the attempt's programs are run, one run at a time. */
export function useProgramRuns(runsAt: string, questionId: string, source: string): ProgramRuns {
  const [state, setState] = useState<RunState>();
  const running = useRef<AbortController | undefined>(undefined);
  // A question that is left behind waits for nothing.
  useEffect(() => () => running.current?.abort(), []);
  const isRunning = state === "asked" || (state !== undefined && "ahead" in state);
  return {
    state,
    isRunning,
    start(input) {
      if (isRunning) return;
      const stop = new AbortController();
      running.current = stop;
      setState("asked");
      void runProgram(runsAt, { question_id: questionId, source, input }, setState, stop.signal);
    },
  };
}

/** The line of the program that the last run went wrong in. */
export function wrongLineOf(state: RunState): number | undefined {
  return typeof state === "object" && "line" in state ? (state.line ?? undefined) : undefined;
}
