import { AppError } from "@/lib/core/kernel/app-error";
import type { PythonRun } from "@/lib/core/python/python-run";
import type { MarkResult } from "@/lib/core/questions/contract";
import { questionTypeOf } from "@/lib/core/questions/registry";

/** A pinned question as it is stored, key and all. */
export interface StoredQuestion {
  readonly type: string;
  /** What it is worth. */
  readonly points: number;
  readonly content: unknown;
  readonly key: unknown;
}

/**
 * Marks one answer: reads every part by the type's schemas (older versions too) and applies its rule.
 * @param response as stored or sent; undefined or null: never answered.
 * @param given what a person or another program decided, for types that cannot mark alone.
 * @throws AppError "invalid" when a part cannot be read or the parts do not belong together: never a zero.
 */
export function markQuestion(
  question: StoredQuestion,
  response: unknown,
  given?: unknown,
): MarkResult {
  const { type, ...parts } = readParts(question, response);
  return type.mark({ ...parts, maxPoints: question.points, given });
}

/**
 * The programs that must be run before an answer can be marked; their outcomes are `markQuestion`'s `given`.
 * @returns [] where the answer can be marked as it is. @throws as `markQuestion`.
 */
export function runsToMark(question: StoredQuestion, response: unknown): readonly PythonRun[] {
  if (questionTypeOf(question.type).python === undefined) return [];
  const { type, content, key, response: read } = readParts(question, response);
  return type.python?.runs(content, key, read) ?? [];
}

/** Whether an answer is marked by running it. What does not fit its question is not: it waits for a person. */
export function needsRun(question: StoredQuestion, response: unknown): boolean {
  try {
    return runsToMark(question, response).length > 0;
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return false;
    throw error;
  }
}

function readParts(question: StoredQuestion, response: unknown) {
  const type = questionTypeOf(question.type);
  const content = type.content.read(question.content, "The question");
  const key = type.key.read(question.key, "The answer key");
  const read =
    response === undefined || response === null
      ? type.emptyResponse(content)
      : type.response.read(response, "The answer");
  return { type, content, key, response: read };
}
