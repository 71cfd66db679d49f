import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";

/** An answer whose programs were late so often has a loop without end, and thirty others wait behind it. */
const MOST_LATE = 2;
const LATE: PythonOutcome = { ended: "time", output: "", screen: "" };

/**
 * Runs one after another, and a run that did not end in time once more before it counts: the machine may have been
 * busy with something else. After two that were late the rest count as late, unrun.
 * @param runOne runs one program; never called twice at a time.
 */
export async function runPatiently(
  runs: readonly PythonRun[],
  runOne: (run: PythonRun) => Promise<PythonOutcome>,
): Promise<PythonOutcome[]> {
  const outcomes: PythonOutcome[] = [];
  for (const run of runs) {
    const late = outcomes.filter(({ ended }) => ended === "time").length;
    outcomes.push(late < MOST_LATE ? await onceMoreIfLate(run, runOne) : LATE);
  }
  return outcomes;
}

async function onceMoreIfLate(
  run: PythonRun,
  runOne: (run: PythonRun) => Promise<PythonOutcome>,
): Promise<PythonOutcome> {
  const first = await runOne(run);
  return first.ended === "time" ? await runOne(run) : first;
}
