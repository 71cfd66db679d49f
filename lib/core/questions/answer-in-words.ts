import type { AnswerPart, AnyQuestionType } from "./contract";

/** An answer for people to read. */
export interface AnswerInWords {
  /** All of it on one line; "" when nothing was answered. */
  readonly text: string;
  /** Its parts where it has several, to be shown as a list; [] otherwise. */
  readonly parts: readonly AnswerPart[];
  /** Said where its words are code, and stand in letters of one width. */
  readonly isCode?: true;
}

/** How people read a response: whole, and in parts where its type has them. */
export function answerInWords(
  type: AnyQuestionType,
  content: unknown,
  response: unknown,
): AnswerInWords {
  return {
    text: type.describeResponse(content, response),
    parts: type.answerParts?.(content, response) ?? [],
    ...(type.kind === "program" && { isCode: true }),
  };
}
