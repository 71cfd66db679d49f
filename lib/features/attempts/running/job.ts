import { parse } from "@/lib/core/kernel/parse";
import { runForMark } from "@/lib/platform/python/mark-running";
import { findWaitingPrograms } from "./data";
import { markProgram } from "./mutations";
import { runProgramsSchema } from "./schema";

/**
 * Runs the programs of a handed-in attempt and marks them. Started again it goes on where it was; what the runner
 * could not run is left to the teacher.
 */
export async function runPrograms(payload: unknown): Promise<void> {
  const { attemptId } = parse(runProgramsSchema, payload, "A job");
  const found = await findWaitingPrograms(attemptId);
  for (const answer of found?.answers ?? []) {
    const asker = { who: found?.pupilId ?? attemptId };
    const given = await runForMark(answer.version, answer.response, asker);
    if (given !== undefined) await markProgram(attemptId, answer, given, new Date());
  }
}
