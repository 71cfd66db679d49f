import type { FormOf } from "../form";
import type { Lose } from "../ledger";
import { readMarkScheme } from "../mark-scheme-text";
import { inlineOf, markdownOf } from "../markup/markdown-of";
import { plainEssay } from "../plain-essay";
import type { XmlNode } from "../xml-node";
import { attributeOf, descendantsOf } from "../xml-node";
import { declarationOf } from "./declaration";

/** A written answer. What scorers alone are shown is the mark scheme, a right value the model answer. */
export function readEssay(
  item: XmlNode,
  interaction: XmlNode,
  body: XmlNode,
  lose: Lose,
): FormOf<"essay"> {
  const scheme = descendantsOf(body, "qti-rubric-block")
    .filter((one) =>
      /scorer|scoring/.test(`${attributeOf(one, "view")} ${attributeOf(one, "use")}`),
    )
    .flatMap((block) => {
      const lines = descendantsOf(block, "li").map(({ children }) => inlineOf(children));
      return lines.length > 0 ? lines : [markdownOf(block.children)];
    })
    .join("\n");
  const modelAnswer = declarationOf(item, interaction).correct.join("\n\n");
  const criteria = readMarkScheme(scheme, 1);
  const plain = criteria.length === 0 ? plainEssay(modelAnswer, lose) : undefined;
  const length = Number(attributeOf(interaction, "expected-length") ?? "");
  const most = Number.isNaN(length) || length === 0 ? 300 : Math.ceil(length / LETTERS_A_WORD);
  return {
    kind: "essay",
    minWords: 0,
    maxWords: Math.min(2_000, Math.max(1, most)),
    criteria: plain?.criteria ?? criteria,
    modelAnswer,
    strictness: "standard",
  };
}

/** QTI counts letters: five of a word, and the space behind it. */
export const LETTERS_A_WORD = 6;
