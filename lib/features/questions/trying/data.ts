import { markQuestion } from "@/lib/core/marking/mark-question";
import { getQuestion } from "../data";
import type { TriedAnswer } from "../types";

/**
 * The mark an answer would get from the question as it stands.
 * @throws AppError "not-found", or "invalid" when the answer does not belong to the question.
 */
export async function tryAnswer(
  ownerId: string,
  questionId: string,
  given: unknown,
): Promise<TriedAnswer> {
  const { question } = await getQuestion(ownerId, questionId);
  return markQuestion(question, given);
}
