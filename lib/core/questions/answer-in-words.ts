import type { AnyQuestionType } from "./contract";

/** One pair, row, group or place of an answer that has several. */
export interface AnswerPart {
  /** What stands there: "CPU", "Input devices", "Place 1". */
  readonly name: string;
  /** What the answer says of it. */
  readonly words: string;
}

/** An answer for people to read. */
export interface AnswerInWords {
  /** All of it on one line; "" when nothing was answered. */
  readonly text: string;
  /** Its parts where it has several, to be shown as a list; [] otherwise. */
  readonly parts: readonly AnswerPart[];
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
  };
}
