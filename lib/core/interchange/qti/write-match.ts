import type { FormOf } from "../form";
import { inlineXhtml } from "../markup/xhtml-of";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { identifier } from "./ids";
import type { ItemParts } from "./item-parts";
import { pairsDeclaration } from "./write-declaration";
import { mapped } from "./write-processing";

interface Sides {
  readonly left: FormOf<"pairs">["left"];
  readonly right: FormOf<"pairs">["right"];
  readonly pairs: readonly (readonly [string, string])[];
  /** How often one of each side may be matched; "0" without bound. */
  readonly most: { readonly left: string; readonly right: string };
  readonly isTable: boolean;
}

/** Matching, sorting and tables: two sets, and which belong together. */
export function matchParts(
  form: FormOf<"pairs"> | FormOf<"sort"> | FormOf<"grid">,
  points: number,
): ItemParts {
  const { left, right, pairs, most, isTable } = sidesOf(form);
  const taken = new Set(left.map(({ id }) => id));
  // In an item every identifier stands once; ours may be the same on both sides.
  const isShared = right.some(({ id }) => taken.has(id));
  const rightName = (id: string) => (isShared ? `right_${id}` : identifier(id));
  const correct = pairs.map(([a, b]) => `${identifier(a)} ${rightName(b)}`);
  const set = (parts: Sides["left"], matchMax: string, name: (id: string) => string): XmlNode =>
    element(
      "qti-simple-match-set",
      {},
      parts.map(({ id, text }) =>
        element(
          "qti-simple-associable-choice",
          { identifier: name(id), "match-max": matchMax },
          inlineXhtml(text),
        ),
      ),
    );
  return {
    declarations: [pairsDeclaration(correct, points)],
    body: [
      element(
        "qti-match-interaction",
        {
          "response-identifier": "RESPONSE",
          shuffle: isTable ? "false" : "true",
          "max-associations": "0",
          ...(isTable ? { class: "qti-match-tabular" } : {}),
        },
        [set(left, most.left, identifier), set(right, most.right, rightName)],
      ),
    ],
    processing: mapped(["RESPONSE"]),
  };
}

function sidesOf(form: FormOf<"pairs"> | FormOf<"sort"> | FormOf<"grid">): Sides {
  if (form.kind === "pairs")
    return {
      left: form.left,
      right: form.right,
      pairs: form.pairs.map((pair) => [pair.left, pair.right]),
      most: { left: "1", right: "1" },
      isTable: false,
    };
  if (form.kind === "sort")
    return {
      left: form.items,
      right: form.groups,
      pairs: form.placements.map(({ item, group }) => [item, group]),
      most: { left: "1", right: "0" },
      isTable: false,
    };
  return {
    left: form.rows,
    right: form.columns,
    pairs: form.right.flatMap(({ row, columns }) =>
      columns.map((column): [string, string] => [row, column]),
    ),
    most: { left: form.many ? "0" : "1", right: "0" },
    isTable: true,
  };
}
