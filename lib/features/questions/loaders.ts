import "server-only";
import { KINDS } from "@/lib/core/questions/kinds";
import { isWrittenByHand, questionTypes } from "@/lib/core/questions/registry";
import { requireActor } from "@/lib/platform/auth/session";
import { listQuestions } from "./data";
import type { QuestionKind, ReviewQuestion } from "./types";

const ORDER: readonly string[] = Object.values(KINDS);

/** The questions of one of the reader's lessons; none where the lesson is somebody else's. */
export async function loadQuestions(documentId: string): Promise<ReviewQuestion[]> {
  const actor = await requireActor("questions.use");
  return listQuestions({ ownerId: actor.personId, documentId });
}

/** The kinds of question there are, by the teacher's name for them and under their headings; some cannot be made from a lesson. */
export async function loadQuestionTypes(): Promise<QuestionKind[]> {
  await requireActor("questions.use");
  return Object.entries(questionTypes)
    .map(([id, { label, kind }]) => ({
      id,
      label,
      group: KINDS[kind],
      writtenByHand: isWrittenByHand(id),
    }))
    .toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
}
