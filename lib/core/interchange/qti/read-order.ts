import { lettered } from "@/lib/core/questions/shared/lettered";
import type { FormOf } from "../form";
import { BrokenQuestion } from "../ledger";
import { inlineOf } from "../markup/markdown-of";
import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf } from "../xml-node";
import type { Declaration } from "./declaration";
import { idsOf } from "./ids";
import { wordsOf } from "./interactions";

export function readOrder(interaction: XmlNode, { correct }: Declaration): FormOf<"order"> {
  const choices = childrenOf(interaction, "qti-simple-choice");
  const identifiers = choices.map((choice) => attributeOf(choice, "identifier") ?? "");
  if (correct.length !== choices.length || correct.some((one) => !identifiers.includes(one)))
    throw new BrokenQuestion("It does not say where each of its items belongs.");
  const texts = choices.map(({ children }) => inlineOf(wordsOf(children)));
  const ours = idsOf(identifiers, "").get(identifiers[0] ?? "") === identifiers[0]?.slice(2);
  // A stranger's items may stand in the right order.
  const fresh = lettered(
    texts.map((text, index) => `${text}\u0000${index}`),
    "items",
  );
  const idOf = (index: number) =>
    ours
      ? (identifiers[index]?.slice(2) ?? "")
      : (fresh.find(({ text }) => text === `${texts[index]}\u0000${index}`)?.id ?? "");
  const items = texts.map((text, index) => ({ id: idOf(index), text }));
  return {
    kind: "order",
    items: ours ? items : items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    groups: correct.map((one) => [idOf(identifiers.indexOf(one))]),
    rule: "longest-increasing",
  };
}
