import { parseRichText, plainText } from "../rich-text/parse";
import type { RichText } from "../rich-text/rich-text";
import type { Question } from "./question";
import { questionTypeOf } from "./registry";

type Asked = Pick<Question, "type" | "prompt" | "content">;

/** What a question asks, wherever it is read instead of answered: its prompt, and what its type adds. */
export function questionText(question: Asked): RichText {
  const words = parseRichText(question.prompt);
  const text = bodyOf(question);
  if (text === "") return words;
  // A program is nothing without its indents.
  if (questionTypeOf(question.type).kind === "program")
    return [...words, { kind: "code", language: "", text }];
  return [...words, { kind: "paragraph", children: [{ kind: "text", text }] }];
}

/** The same as its author wrote it, for files that keep what was asked. */
export function questionAsWritten(question: Asked): string {
  const text = bodyOf(question);
  return text === "" ? question.prompt : `${question.prompt}\n\n${text}`;
}

/** What its type adds, the sentence with its gaps; "" where that is nothing. */
function bodyOf({ type, content }: Asked): string {
  const { bodyText, content: shape } = questionTypeOf(type);
  const text = bodyText?.(shape.read(content, "The question")) ?? "";
  return text.trim() === "" ? "" : text;
}

/** The same on one line, for lists. */
export function questionLine(question: Asked): string {
  return plainText(questionText(question)).replace(/\s+/g, " ");
}
