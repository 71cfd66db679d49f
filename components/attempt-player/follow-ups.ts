import type { FollowUpOnWire } from "@/lib/core/attempts/protocol";
import type { FollowUp } from "@/lib/core/questions/shared/follow-up";

/** What was asked on about one question, in order; undefined where there is no examiner. */
export function followUpsTo(
  questionId: string,
  all: readonly FollowUpOnWire[] | undefined,
): readonly FollowUp[] | undefined {
  return all
    ?.filter(({ question_id }) => question_id === questionId)
    .map(({ text, asked_at: askedAt, replied_at: repliedAt }) => ({ text, askedAt, repliedAt }));
}
