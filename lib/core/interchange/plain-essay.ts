import type { FormOf } from "./form";
import type { Lose } from "./ledger";

const MOST_WORDS = 300;

/** A written answer for which a file gives no mark scheme: one point of it, to be made better by the teacher. */
export function plainEssay(modelAnswer: string, lose: Lose): FormOf<"essay"> {
  lose("mark scheme", "The file has none. Write what earns the marks before you use the question.");
  return {
    kind: "essay",
    minWords: 0,
    maxWords: MOST_WORDS,
    criteria: [{ id: "a", text: "Answers the question", points: 1, keywords: [] }],
    modelAnswer,
    strictness: "standard",
  };
}
