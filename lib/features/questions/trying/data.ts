import { markQuestion } from "@/lib/core/marking/mark-question";
import type { AnswerPart } from "@/lib/core/questions/contract";
import type { Question } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { runForMark } from "@/lib/platform/python/mark-running";
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
  const outcomes = await runForMark(question, given, { who: ownerId });
  return { ...markQuestion(question, given, outcomes), said: partsOf(question, given) };
}

function partsOf(question: Question, given: unknown): AnswerPart[] {
  if (given === undefined || given === null) return [];
  const type = questionTypeOf(question.type);
  const content = type.content.read(question.content, "The question");
  return type.answerParts?.(content, type.response.read(given, "The answer")) ?? [];
}
