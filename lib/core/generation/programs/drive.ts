import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import type { Trying } from "./trying";

/** Does such a work to its end. @param runAll runs programs and says what came of each, in their order. */
export async function driveTrying<Result>(
  work: Trying<Result>,
  runAll: (runs: readonly PythonRun[]) => Promise<readonly PythonOutcome[]>,
): Promise<Result> {
  let step = work.next([]);
  while (step.done !== true) step = work.next(await runAll(step.value));
  return step.value;
}
