import type { Form } from "../form";
import type { Lose } from "../ledger";
import { pairsOf } from "../pairs";
import type { Answer } from "./answers";
import type { Markup } from "./parts";
import { partText } from "./parts";

/** `=left -> right`; without a left one, the right one fits nothing. */
export function readPairs(answers: readonly Answer[], markup: Markup, lose: Lose): Form {
  if (answers.some(({ feedback }) => feedback !== ""))
    lose("feedback on answers", "Feedback on one pair has no place here.");
  return pairsOf(
    answers.map(({ text }) => {
      const at = text.indexOf("->");
      return {
        left: partText(text.slice(0, at), markup),
        right: partText(text.slice(at + 2), markup),
      };
    }),
  );
}
