import { AppError } from "@/lib/core/kernel/app-error";
import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import { runsToMark } from "@/lib/core/marking/mark-question";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { runPatiently } from "./patient-runs";
import type { Asker } from "./run-python";
import { pythonIsOn, runPython } from "./run-python";

/**
 * Runs what an answer's type needs run before it can mark it.
 * @returns what `markQuestion` and `markOrLeave` take as `given`; undefined where nothing has to be run, and where
 *   Python is switched off: the answer then waits for a person.
 * @throws AppError "invalid" when question and answer do not belong together, "unavailable" when too many wait or the
 *   runner itself failed: it may not the next time.
 */
export async function runForMark(
  question: StoredQuestion,
  response: unknown,
  asker: Asker,
): Promise<readonly PythonOutcome[] | undefined> {
  const runs = runsToMark(question, response);
  if (runs.length === 0 || !pythonIsOn()) return undefined;
  return runPatiently(runs, (run) => runOrThrow(run, asker));
}

/** A child that died says nothing of the program: another's may have brought it down. */
async function runOrThrow(run: PythonRun, asker: Asker): Promise<PythonOutcome> {
  const outcome = await runPython(run, asker);
  if (outcome.ended !== "failed") return outcome;
  throw new AppError(
    "unavailable",
    "The program could not be run, and nothing was marked. Try again in a moment.",
    { retryAfterSeconds: 5 },
  );
}
