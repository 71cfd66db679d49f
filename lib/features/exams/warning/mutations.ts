import type { ExamEvent } from "@/lib/core/exams/events";
import { raiseConcern } from "@/lib/features/safeguarding/mutations";
import { getSuggestSetting, placeOfAnswer } from "../suggesting/data";

/** A child at risk is told of wherever they write; who practises may have no name here. */
export const NAMELESS_IN_PRACTICE = "Somebody who practises (no name is known here)";

type ConcernFound = Extract<ExamEvent, { event_type: "concern_found" }>;

/** Puts before staff what a practice found in its pupils' words. @throws AppError "not-found" for no group. */
export async function raiseTold(groupId: string, events: readonly ExamEvent[]): Promise<void> {
  const found = events.filter(
    (event): event is ConcernFound => event.event_type === "concern_found",
  );
  if (found.length === 0) return;
  const { source } = await getSuggestSetting(groupId);
  for (const { exam_session_id: externalId, question, nth, words } of found)
    await raiseConcern({
      // The same place as of an answer that an examiner has read: it is raised once.
      place: placeOfAnswer(groupId, { externalId, sessionNumber: 1, text: question, nth }),
      ...{ pupilName: NAMELESS_IN_PRACTICE, source, question, words },
    });
}
