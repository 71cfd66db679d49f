import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";

interface Declared {
  readonly id: string;
  readonly cardinality: "single" | "multiple" | "ordered";
  readonly baseType: "identifier" | "string" | "float" | "directedPair";
  readonly correct: readonly string[];
  /** What a value earns, in marks. */
  readonly mapping?: readonly { readonly key: string; readonly value: number }[];
  readonly caseSensitive?: boolean;
}

/** The answer of a question whose response is pairs, each worth the same. @param correct two names with a space between. */
export function pairsDeclaration(correct: readonly string[], points: number): XmlNode {
  const value = points / Math.max(1, correct.length);
  return declaration({
    id: "RESPONSE",
    cardinality: "multiple",
    baseType: "directedPair",
    correct,
    mapping: correct.map((key) => ({ key, value })),
  });
}

/** Which values of a response are right, and what each earns. */
export function declaration(declared: Declared): XmlNode {
  const { id, cardinality, baseType, correct, mapping = [], caseSensitive } = declared;
  const right = element("qti-correct-response", {}, correct.map(valueNode));
  const entries = mapping.map(({ key, value }) =>
    element("qti-map-entry", {
      "map-key": key,
      "mapped-value": plain(value),
      ...(caseSensitive === undefined ? {} : { "case-sensitive": String(caseSensitive) }),
    }),
  );
  const map = element("qti-mapping", { "lower-bound": "0", "default-value": "0" }, entries);
  return element(
    "qti-response-declaration",
    { identifier: id, cardinality, "base-type": baseType },
    [...(correct.length === 0 ? [] : [right]), ...(entries.length === 0 ? [] : [map])],
  );
}

const valueNode = (value: string): XmlNode => element("qti-value", {}, [value]);

export const plain = (value: number): string => String(Number(value.toFixed(6)));

/** A number that the item works out, and what it starts with. */
export function outcome(id: string, value: string, baseType: "float" | "identifier"): XmlNode {
  const start = value === "" ? [] : [element("qti-default-value", {}, [valueNode(value)])];
  return element(
    "qti-outcome-declaration",
    { identifier: id, cardinality: "single", "base-type": baseType },
    start,
  );
}
