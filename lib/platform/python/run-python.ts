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
export const MOST_WAITING = 1000;
/** Of one asker: a teacher's question with all the tests it may have, tried with several answers, and no more. */
export const MOST_WAITING_EACH = 200;

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
  /** Aborted once nobody waits for the outcome any more: what has no turn yet then loses its place. */
  readonly signal?: AbortSignal;
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
 * @throws AppError "unavailable" when Python is switched off or too many wait, "rate-limited" when too many of this
 *   asker do, "too-large" for too long a program, "closed" when the signal was given before it had its turn.
 */
export async function runPython(run: PythonRun, asker: Asker): Promise<PythonOutcome> {
  insistOnRoom([run], asker);
  return queued(run, asker);
}

/** All runs of one answer, in their order: all of them are queued, or none. @throws as `runPython`. */
export async function runAllPython(
  runs: readonly PythonRun[],
  asker: Asker,
): Promise<readonly PythonOutcome[]> {
  if (runs.length === 0) return [];
  insistOnRoom(runs, asker);
  return Promise.all(runs.map((run) => queued(run, asker)));
}

function insistOnRoom(runs: readonly PythonRun[], { who }: Asker): void {
  if (!pythonIsOn()) throw new AppError("unavailable", PYTHON_IS_OFF);
  if (runs.some(({ program }) => program.length > LONGEST_PROGRAM)) {
    throw new AppError("too-large", `A program may have ${LONGEST_PROGRAM} characters.`);
  }
  if (queue.size + runs.length > MOST_WAITING) {
    throw new AppError("unavailable", "Very many programs wait to be run. Try again in a moment.", {
      retryAfterSeconds: 15,
    });
  }
  if (queue.sizeOf(who) + runs.length > MOST_WAITING_EACH) {
    throw new AppError(
      "rate-limited",
      "Many of your programs wait to be run. Wait until they have been.",
      { retryAfterSeconds: 15 },
    );
  }
}

function queued(run: PythonRun, { who, onPosition, signal }: Asker): Promise<PythonOutcome> {
  return new Promise((resolve, reject) => {
    const waiting: Waiting = { run, onPosition, settle };
    function settle(outcome: PythonOutcome): void {
      signal?.removeEventListener("abort", leave);
      resolve(outcome);
    }
    function leave(): void {
      if (!queue.remove(who, waiting)) return;
      reject(new AppError("closed", "Nobody waits for this program any more."));
      tellPlaces();
    }
    queue.add(who, waiting);
    if (signal?.aborted === true) leave();
    signal?.addEventListener("abort", leave, { once: true });
    startWaiting();
  });
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
  tellPlaces();
}

function tellPlaces(): void {
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
