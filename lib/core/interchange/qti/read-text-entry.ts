import type { TextRule } from "@/lib/core/questions/shared/accepted-answer";
import type { Form } from "../form";
import type { Lose } from "../ledger";
import { numberOf } from "../number";
import { shortRule, sizeOf } from "../short-text";
import type { XmlNode } from "../xml-node";
import { attributeOf, descendantsOf } from "../xml-node";
import type { Declaration } from "./declaration";

/** A word or a number to type. */
export function readTextEntry(item: XmlNode, declared: Declaration, lose: Lose): Form {
  if (declared.baseType === "float" || declared.baseType === "integer")
    return readNumber(item, declared, lose);
  const rule = textRuleOf(declared);
  return { kind: "text", size: sizeOf(rule.accepted.map(({ text }) => text)), rule };
}

/** How a typed answer or gap is judged. */
export function textRuleOf(declared: Declaration): TextRule {
  const caseSensitive = declared.mapping.some((entry) => entry.caseSensitive);
  return { ...shortRule(answersOf(declared)), caseSensitive };
}

function answersOf({ correct, mapping }: Declaration): { text: string; weight: number }[] {
  const best = Math.max(0, ...mapping.map(({ value }) => value)) || 1;
  const mapped = mapping.map(({ key, value }) => ({
    text: key,
    weight: Math.max(0, value / best),
  }));
  const rest = correct.filter((text) => !mapped.some((one) => one.text === text));
  return [...mapped, ...rest.map((text) => ({ text, weight: 1 }))].filter(
    ({ text }) => text !== "",
  );
}

/** How near is near enough stands in the test that the answer is put to. */
function readNumber(item: XmlNode, declared: Declaration, lose: Lose): Form {
  const answers = answersOf(declared).map(({ text, weight }) => ({
    value: text,
    by: 0,
    weight,
    feedback: "",
  }));
  const form = numberOf(answers, lose);
  const equal = descendantsOf(item, "qti-equal")[0];
  const mode = equal && attributeOf(equal, "tolerance-mode");
  const by = Number((equal && attributeOf(equal, "tolerance")?.trim().split(/\s+/)[0]) ?? "x");
  if (form.kind !== "number" || Number.isNaN(by) || mode === "exact") return form;
  const tolerance =
    mode === "relative"
      ? ({ kind: "relative", percent: by } as const)
      : ({ kind: "absolute", by } as const);
  return { ...form, tolerance };
}
