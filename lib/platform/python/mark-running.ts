import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import { runsToMark } from "@/lib/core/marking/mark-question";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { Asker } from "./run-python";
import { pythonIsOn, runAllPython } from "./run-python";

/**
 * Runs what an answer's type needs run before it can mark it.
 * @returns what `markQuestion` and `markOrLeave` take as `given`; undefined where nothing has to be run, where Python is
 *   switched off, and where the runner itself failed: the answer then waits for a person.
 * @throws AppError "invalid" when question and answer do not belong together, "unavailable" when too many wait.
 */
export async function runForMark(
  question: StoredQuestion,
  response: unknown,
  asker: Asker,
): Promise<readonly PythonOutcome[] | undefined> {
  const runs = runsToMark(question, response);
  if (runs.length === 0 || !pythonIsOn()) return undefined;
  const outcomes = await runAllPython(runs, asker);
  return outcomes.some(({ ended }) => ended === "failed") ? undefined : outcomes;
}
