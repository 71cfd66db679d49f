import { questionTypeOf } from "@/lib/core/questions/registry";
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
  const type = questionTypeOf(question.type);
  return type.mark({
    content: type.content.read(question.content, "The question"),
    key: type.key.read(question.key, "The answer key"),
    response: type.response.read(given, "The answer"),
    maxPoints: question.points,
  });
}
