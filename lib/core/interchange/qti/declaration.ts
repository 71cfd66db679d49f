import { BrokenQuestion } from "../ledger";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf, textOf } from "../xml-node";

/** What an item declares of one response: which values are right, and what each earns. */
export interface Declaration {
  readonly cardinality: string;
  readonly baseType: string;
  readonly correct: readonly string[];
  readonly mapping: readonly {
    readonly key: string;
    readonly value: number;
    readonly caseSensitive: boolean;
  }[];
  /** What points in areas of a picture earn. */
  readonly areas: readonly XmlNode[];
}

/** The declaration an interaction names. @throws BrokenQuestion where there is none. */
export function declarationOf(item: XmlNode, interaction: XmlNode): Declaration {
  const id = attributeOf(interaction, "response-identifier") ?? "";
  const node = childrenOf(item, "qti-response-declaration").find(
    (one) => attributeOf(one, "identifier") === id,
  );
  if (node === undefined) throw new BrokenQuestion("It does not declare what would be right.");
  return {
    cardinality: attributeOf(node, "cardinality") ?? "single",
    baseType: attributeOf(node, "base-type") ?? "",
    correct: childrenOf(childOf(node, "qti-correct-response") ?? EMPTY, "qti-value").map((value) =>
      textOf(value).trim(),
    ),
    mapping: childrenOf(childOf(node, "qti-mapping") ?? EMPTY, "qti-map-entry").map((entry) => ({
      key: (attributeOf(entry, "map-key") ?? "").trim(),
      value: Number(attributeOf(entry, "mapped-value") ?? "0") || 0,
      caseSensitive: attributeOf(entry, "case-sensitive") === "true",
    })),
    areas: childrenOf(childOf(node, "qti-area-mapping") ?? EMPTY, "qti-area-map-entry"),
  };
}

const EMPTY: XmlNode = { name: "", attributes: {}, children: [] };

/** "left right" as two. */
export function pairsIn(values: readonly string[]): [string, string][] {
  return values.map((value) => {
    const [left = "", right = ""] = value.trim().split(/\s+/);
    return [left, right];
  });
}
