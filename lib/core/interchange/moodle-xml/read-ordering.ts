import { lettered } from "@/lib/core/questions/shared/lettered";
import type { Form } from "../form";
import type { Lose } from "../ledger";
import { BrokenQuestion } from "../ledger";
import type { XmlNode } from "../xml-node";
import { childOf } from "../xml-node";
import { answersOf } from "./answers";
import { bareText } from "./text";

/** Moodle's rules of marking that are like one of ours. */
export const ORDER_RULES = {
  exact: "ALL_OR_NOTHING",
  position: "ABSOLUTE_POSITION",
  "longest-increasing": "LONGEST_ORDERED_SUBSET",
} as const;

/** Items in the order they stand in the file. */
export function readOrdering(node: XmlNode, lose: Lose): { form: Form } {
  const texts = answersOf(node, lose).map(({ text }) => text);
  if (new Set(texts).size !== texts.length)
    throw new BrokenQuestion("Two of its items read the same, so their order cannot be told.");
  const items = lettered(texts, "items").toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const given = bareText(childOf(node, "gradingtype"));
  const rule = Object.entries(ORDER_RULES).find(([, name]) => name === given)?.[0];
  if (rule === undefined && given !== "")
    lose("rule of marking", "The items that stand in the right order among themselves count here.");
  return {
    form: {
      kind: "order",
      items,
      groups: texts.map((text) => [items.find((item) => item.text === text)?.id ?? ""]),
      rule: rule === "exact" || rule === "position" ? rule : "longest-increasing",
    },
  };
}
