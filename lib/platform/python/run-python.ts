import { availableParallelism } from "node:os";
import { AppError } from "@/lib/core/kernel/app-error";
import { LONGEST_PROGRAM } from "@/lib/core/python/longest-program";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { env } from "@/lib/platform/env/env";
import { FairQueue } from "./fair-queue";
import { PythonChild } from "./python-child-process";

/** Said wherever something needs Python and the site has it switched off. */
export const PYTHON_IS_OFF =
  "Python is switched off on this site (ENABLE_PYTHON_RUNNER). Ask whoever runs it to switch it on.";

/** More than this waiting, and it is said rather than waited for: half a minute on two cores. */
const MOST_WAITING = 1000;

/** As many at a time as there are processors, but no more than two: each may take 128 MiB. */
const AT_ONCE = Math.min(2, availableParallelism());

interface Waiting {
  readonly run: PythonRun;
  readonly settle: (outcome: PythonOutcome) => void;
  readonly onPosition: ((ahead: number) => void) | undefined;
}

export interface Asker {
  /** Who asks: turns are shared among askers, not among runs. */
  readonly who: string;
  /** Told how many runs will be taken before this one, at once and whenever that changes. */
  readonly onPosition?: (ahead: number) => void;
}

const queue = new FairQueue<Waiting>();
let child: PythonChild | undefined;
let running = 0;

/** Whether this site runs Python at all. */
export function pythonIsOn(): boolean {
  return env.ENABLE_PYTHON_RUNNER;
}

/**
 * Runs a program in an interpreter of its own that can reach nothing, and says what it printed, the error it ended
 * with, the value of `call`, or its steps. Errors of the program are outcomes. Expected outputs are compared by the
 * caller and never go in.
 * @throws AppError "unavailable" when Python is switched off or too many wait, "too-large" for too long a program.
 */
export async function runPython(run: PythonRun, asker: Asker): Promise<PythonOutcome> {
  if (!pythonIsOn()) throw new AppError("unavailable", PYTHON_IS_OFF);
  if (run.program.length > LONGEST_PROGRAM) {
    throw new AppError("too-large", `A program may have ${LONGEST_PROGRAM} characters.`);
  }
  if (queue.size >= MOST_WAITING) {
    throw new AppError("unavailable", "Very many programs wait to be run. Try again in a moment.", {
      retryAfterSeconds: 15,
    });
  }
  return new Promise((settle) => {
    queue.add(asker.who, { run, settle, onPosition: asker.onPosition });
    startWaiting();
  });
}

/** All runs of one answer, in their order. @throws as `runPython`. */
export function runAllPython(
  runs: readonly PythonRun[],
  asker: Asker,
): Promise<readonly PythonOutcome[]> {
  return Promise.all(runs.map((run) => runPython(run, asker)));
}

function startWaiting(): void {
  while (running < AT_ONCE) {
    const next = queue.take();
    if (next === undefined) break;
    running += 1;
    void theChild()
      .run(next.run)
      .then((outcome) => {
        running -= 1;
        next.settle(outcome);
        startWaiting();
      });
  }
  for (const [ahead, { onPosition }] of queue.order().entries()) onPosition?.(ahead + 1);
}

function theChild(): PythonChild {
  if (child !== undefined) return child;
  const started = new PythonChild(AT_ONCE);
  child = started;
  void started.gone.then(() => {
    if (child === started) child = undefined;
  });
  return started;
}
