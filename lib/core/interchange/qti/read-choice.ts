import { choiceOf } from "../choice";
import type { FormOf } from "../form";
import type { Lose } from "../ledger";
import { BrokenQuestion } from "../ledger";
import { inlineOf, markdownOf } from "../markup/markdown-of";
import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf, descendantsOf } from "../xml-node";
import type { Declaration } from "./declaration";
import { idsOf } from "./ids";
import { wordsOf } from "./interactions";

/** A choice; with a mapping, what each option earns, otherwise which are right. */
export function readChoice(
  interaction: XmlNode,
  { correct, mapping, cardinality }: Declaration,
  lose: Lose,
): FormOf<"choice"> {
  const choices = childrenOf(interaction, "qti-simple-choice");
  const identifiers = choices.map((choice) => attributeOf(choice, "identifier") ?? "");
  const many = cardinality === "multiple";
  const right = new Set(correct.length > 0 ? correct : bestOf(mapping));
  if (correct.some((one) => !identifiers.includes(one)))
    throw new BrokenQuestion("Its right answer is not one of its options.");
  const hasShares = many && mapping.length > 0;
  const most = mapping.reduce((sum, { value }) => sum + Math.max(0, value), 0) || 1;
  const form = choiceOf(
    choices.map((choice, index) => {
      const id = identifiers[index] ?? "";
      const mapped = (mapping.find(({ key }) => key === id)?.value ?? 0) / most;
      const share = hasShares ? mapped : right.has(id) ? 1 / (many ? right.size : 1) : 0;
      return {
        text: inlineOf(wordsOf(choice.children)),
        share,
        feedback: descendantsOf(choice, "qti-feedback-inline")
          .map(({ children }) => markdownOf(children))
          .join("\n\n"),
      };
    }),
    many,
    hasShares ? lose : () => undefined,
  );
  if (form.kind !== "choice") throw new BrokenQuestion("It is no choice.");
  const ids = idsOf(identifiers, "o");
  const most2 = Number(attributeOf(interaction, "max-choices") ?? (many ? "0" : "1"));
  const least = Number(attributeOf(interaction, "min-choices") ?? "0");
  return {
    ...form,
    // Without shares nothing is said of halves: all of them, and none of the others.
    ...(many && !hasShares ? { rule: "all-or-nothing" as const } : {}),
    ...(many
      ? {
          minSelections: Math.max(1, least || 1),
          maxSelections: most2 > 0 ? Math.min(most2, choices.length) : choices.length,
        }
      : {}),
    options: form.options.map((option, index) => ({
      ...option,
      id: ids.get(identifiers[index] ?? "") ?? option.id,
    })),
  };
}

function bestOf(mapping: Declaration["mapping"]): string[] {
  const best = Math.max(0, ...mapping.map(({ value }) => value));
  return best === 0 ? [] : mapping.filter(({ value }) => value === best).map(({ key }) => key);
}
