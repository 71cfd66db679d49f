import { parse } from "@/lib/core/kernel/parse";
import { runForMark } from "@/lib/platform/python/mark-running";
import type { WaitingProgram } from "./data";
import { findWaitingPrograms } from "./data";
import { markProgram } from "./mutations";
import { runProgramsSchema } from "./schema";

/**
 * Runs the programs of a handed-in attempt and marks them. Started again it goes on where it was.
 * @throws what kept an answer from being run, once all others were: the queue tries again.
 */
export async function runPrograms(payload: unknown): Promise<void> {
  const { attemptId } = parse(runProgramsSchema, payload, "A job");
  const found = await findWaitingPrograms(attemptId);
  const errors: unknown[] = [];
  for (const answer of found?.answers ?? []) {
    try {
      await runAndMark(attemptId, answer, found?.pupilId ?? attemptId);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

async function runAndMark(attemptId: string, answer: WaitingProgram, who: string): Promise<void> {
  const given = await runForMark(answer.version, answer.response, { who });
  if (given !== undefined) await markProgram(attemptId, answer, given, new Date());
}
