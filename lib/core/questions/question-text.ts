import { parseRichText, plainText } from "../rich-text/parse";
import type { RichText } from "../rich-text/rich-text";
import type { Question } from "./question";
import { questionTypeOf } from "./registry";

type Asked = Pick<Question, "type" | "prompt" | "content">;

/** What a question asks, wherever it is read instead of answered: its prompt, and what its type adds. */
export function questionText({ type, prompt, content }: Asked): RichText {
  const { bodyText, content: shape, kind } = questionTypeOf(type);
  const words = parseRichText(prompt);
  if (bodyText === undefined) return words;
  const text = bodyText(shape.read(content, "The question"));
  // A program is nothing without its indents.
  if (kind === "program") return [...words, { kind: "code", language: "", text }];
  return [...words, { kind: "paragraph", children: [{ kind: "text", text }] }];
}

/** The same on one line, for lists. */
export function questionLine(question: Asked): string {
  return plainText(questionText(question)).replace(/\s+/g, " ");
}
