import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";

/**
 * Work that needs programs to be run on the way and runs none itself: it says which, and goes on once it is told what came
 * of them, in their order. Whoever drives it runs them (lib/platform/python), so that the same outcomes always give the same result.
 */
export type Trying<Result> = Generator<readonly PythonRun[], Result, readonly PythonOutcome[]>;

/** What came of each of these, in their order. */
export function* tried(runs: readonly PythonRun[]): Trying<readonly PythonOutcome[]> {
  return runs.length === 0 ? [] : yield runs;
}

/** Long enough for a program of a lesson; one that never ends is ended after it. */
export const SECONDS = 1;

/** What a program printed, without what cannot be seen; undefined where it did not end by itself. */
export function printedBy(outcome: PythonOutcome | undefined): string | undefined {
  if (outcome?.ended !== "finished") return undefined;
  return outcome.output
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}
