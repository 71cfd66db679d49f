import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { markQuestion } from "@/lib/core/marking/mark-question";
import { runForMark } from "@/lib/platform/python/mark-running";
import { PYTHON_IS_OFF, pythonIsOn } from "@/lib/platform/python/run-python";
import type { WaitingExamProgram } from "./data";
import { listWaitingPrograms } from "./data";
import { keepNotRun, markExamProgram } from "./mutations";
import { runExamProgramsSchema } from "./schema";

const DOES_NOT_FIT = "This answer does not fit its question, so it was not run. Please look at it.";
const RUNNER_FAILED =
  "It was tried several times, and the runner failed each time. Have it run again, or mark it by reading.";

/** How often the queue has tried a job, this time among it. */
export interface Tries {
  readonly job: { readonly attempts: number; readonly max_attempts: number };
}

/**
 * Runs the programs of one pupil's exam and marks them. Started again it goes on where it was.
 * @throws what kept an answer from being run, once all others were: the queue tries again. The last time it is kept
 *   beside the answer instead, which then waits for its teacher.
 */
export async function runExamPrograms(payload: unknown, { job }: Tries): Promise<void> {
  const { resultId } = parse(runExamProgramsSchema, payload, "A job");
  const isLast = job.attempts >= job.max_attempts;
  const errors: unknown[] = [];
  for (const program of await listWaitingPrograms(resultId)) {
    try {
      await runAndMark(program, resultId);
    } catch (error) {
      if (isLast) await keepNotRun(program.questionId, RUNNER_FAILED);
      else errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

async function runAndMark(program: WaitingExamProgram, who: string): Promise<void> {
  const { questionId, question, response } = program;
  if (!pythonIsOn()) return keepNotRun(questionId, PYTHON_IS_OFF);
  try {
    const given = await runForMark(question, response, { who });
    const mark = markQuestion(question, response, given);
    if (mark.outcome === "needs-review") await keepNotRun(questionId, DOES_NOT_FIT);
    else await markExamProgram(questionId, mark);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    await keepNotRun(questionId, DOES_NOT_FIT);
  }
}
