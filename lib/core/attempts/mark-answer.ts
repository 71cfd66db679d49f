import { AppError } from "@/lib/core/kernel/app-error";
import type { MarkResult } from "@/lib/core/questions/contract";
import { questionTypeOf } from "@/lib/core/questions/registry";

/** A pinned question as it is stored, key and all. */
export interface StoredQuestion {
  readonly type: string;
  readonly points: number;
  readonly content: unknown;
  readonly key: unknown;
}

/**
 * Marks what is stored. An answer that does not belong to its question (written by a program that is not
 * ours) is no zero and stops no hand-in: a person looks at it.
 * @param response as stored; undefined: never answered.
 */
export function markStored(question: StoredQuestion, response: unknown): MarkResult {
  const type = questionTypeOf(question.type);
  const content = type.content.read(question.content, "The question");
  const key = type.key.read(question.key, "The answer key");
  const maxPoints = question.points;
  try {
    const given =
      response === undefined
        ? type.emptyResponse(content)
        : type.response.read(response, "The answer");
    return type.mark({ content, key, response: given, maxPoints });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    return unreadable(maxPoints);
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
