import type { MarkScheme, SaidWords } from "../shared/mark-scheme";
import type { Key, Response } from "./schema";

/** The criteria, and the same as text. */
export function markScheme({ criteria, modelAnswer, strictness }: Key): MarkScheme {
  const words = criteria.map(({ text, points }) => `${text} (${points})`).join("\n");
  return { criteria, words, modelAnswer, strictness };
}

export function saidIn({ text }: Response): SaidWords {
  return { said: text.trim() === "" ? [] : [text], asked: [] };
}
