import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";

/**
 * Runs one after another, and a run that did not end in time once more before it counts: the machine may have been
 * busy with something else.
 * @param runOne runs one program; never called twice at a time.
 */
export async function runPatiently(
  runs: readonly PythonRun[],
  runOne: (run: PythonRun) => Promise<PythonOutcome>,
): Promise<PythonOutcome[]> {
  const outcomes: PythonOutcome[] = [];
  for (const run of runs) {
    const first = await runOne(run);
    outcomes.push(first.ended === "time" ? await runOne(run) : first);
  }
  return outcomes;
}
