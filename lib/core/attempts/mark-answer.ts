import { AppError } from "@/lib/core/kernel/app-error";
import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import { markQuestion } from "@/lib/core/marking/mark-question";
import type { MarkResult } from "@/lib/core/questions/contract";

/**
 * Marks an answer on hand-in. One that does not belong to its question (written by a program that is not
 * ours) is no zero and stops no hand-in: a person looks at it.
 * @param response as stored; undefined: never answered.
 * @param given as `markQuestion` takes it.
 */
export function markOrLeave(
  question: StoredQuestion,
  response: unknown,
  given?: unknown,
): MarkResult {
  try {
    return markQuestion(question, response, given);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    return unreadable(question.points);
  }
}

function unreadable(maxPoints: number): MarkResult {
  const note = "This answer does not fit its question. Please look at it.";
  return {
    points: 0,
    maxPoints,
    outcome: "needs-review",
    parts: [{ id: "answer", points: 0, maxPoints, note }],
    normalised: "",
  };
}
