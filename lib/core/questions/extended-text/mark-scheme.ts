import type { MarkScheme } from "../shared/mark-scheme";
import type { Key } from "./schema";

/** The criteria, and the same as text. */
export function markScheme({ criteria, modelAnswer, strictness }: Key): MarkScheme {
  const words = criteria.map(({ text, points }) => `${text} (${points})`).join("\n");
  return { criteria, words, modelAnswer, strictness };
}
