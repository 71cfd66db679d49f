import type { SourceDocument } from "@/lib/core/documents/source-document";
import type { GenerationRequest } from "@/lib/core/generation/generated-set";
import type { FromPrograms } from "@/lib/core/generation/offline/generate-offline";
import { driveTrying } from "@/lib/core/generation/programs/drive";
import {
  hasPrograms,
  questionsFromPrograms,
} from "@/lib/core/generation/programs/questions-from-programs";
import { AppError } from "@/lib/core/kernel/app-error";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import type { Asker } from "./run-python";
import { PYTHON_IS_OFF, pythonIsOn, runAllPython } from "./run-python";

/** So many wait at a time: a generation leaves room for its teacher's own runs. */
const AT_A_TIME = 40;

/** Questions on the programs of a lesson, made by running them; without them where they cannot be run, and why. */
export async function makeFromPrograms(
  document: SourceDocument,
  request: GenerationRequest,
  asker: Asker,
): Promise<FromPrograms> {
  if (!hasPrograms(document, request)) return { candidates: [] };
  if (!pythonIsOn()) return { candidates: [], notRun: PYTHON_IS_OFF };
  try {
    const work = questionsFromPrograms(document, request);
    return { candidates: await driveTrying(work, (runs) => runInTurn(runs, asker)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { candidates: [], notRun: error.message };
  }
}

async function runInTurn(
  runs: readonly PythonRun[],
  asker: Asker,
): Promise<readonly PythonOutcome[]> {
  const outcomes: PythonOutcome[] = [];
  for (let from = 0; from < runs.length; from += AT_A_TIME) {
    outcomes.push(...(await runAllPython(runs.slice(from, from + AT_A_TIME), asker)));
  }
  return outcomes;
}
