import { parse } from "@/lib/core/kernel/parse";
import { answerFollowUp } from "./mutations";
import { examinerJobSchema } from "./schema";

/** Reads one answer for a follow-up question, while its pupil goes on. */
export async function askExaminer(payload: unknown): Promise<void> {
  const { groupId, sequence } = parse(examinerJobSchema, payload, "A job");
  await answerFollowUp(groupId, sequence, new Date());
}
