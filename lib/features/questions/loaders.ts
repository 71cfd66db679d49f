import "server-only";
import { isWrittenByHand, questionTypes } from "@/lib/core/questions/registry";
import { requireActor } from "@/lib/platform/auth/session";
import { listQuestions } from "./data";
import type { ReviewQuestion } from "./types";

/** The questions of one of the reader's lessons; none where the lesson is somebody else's. */
export async function loadQuestions(documentId: string): Promise<ReviewQuestion[]> {
  const actor = await requireActor("questions.use");
  return listQuestions({ ownerId: actor.personId, documentId });
}

/** The kinds of question there are, by the teacher's name for them; some cannot be made from a lesson. */
export async function loadQuestionTypes(): Promise<
  { id: string; label: string; writtenByHand: boolean }[]
> {
  await requireActor("questions.use");
  return Object.entries(questionTypes)
    .map(([id, { label }]) => ({ id, label, writtenByHand: isWrittenByHand(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"));
}
