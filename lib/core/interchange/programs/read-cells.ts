import type { FormOf } from "../form";
import { BrokenQuestion } from "../ledger";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf, descendantsOf, textOf } from "../xml-node";
import { INPUTS_CLASS, TABLE_CLASSES } from "./cells-node";
import { codeIn } from "./code-node";

type Cells = FormOf<"cells">;

/** The box of such a table, wherever it stands; undefined where there is none. */
export function cellsBox(nodes: readonly (XmlNode | string)[]): XmlNode | undefined {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    const found = tableUse(node) === undefined ? cellsBox(node.children) : node;
    if (found !== undefined) return found;
  }
  return undefined;
}

function tableUse(node: XmlNode): Cells["use"] | undefined {
  const name = node.name === "div" ? attributeOf(node, "class") : undefined;
  if (name === TABLE_CLASSES.trace) return "trace";
  return name === TABLE_CLASSES.truth ? "truth" : undefined;
}

/** Reads it. @param rightIn what belongs in a cell that the pupil fills; undefined for one that shows its value. */
export function readCells(box: XmlNode, rightIn: (cell: XmlNode) => string | undefined): Cells {
  const use = tableUse(box) ?? "trace";
  const [head, ...body] = descendantsOf(box, "tr");
  if (head === undefined || body.length === 0) throw new BrokenQuestion("Its table has no rows.");
  const hasLines = attributeOf(childrenOf(head)[0] ?? head, "class") === "line";
  const columns = childrenOf(head)
    .slice(hasLines ? 1 : 0)
    .map((cell, index) => ({
      id: `c${index + 1}`,
      name: textOf(cell).trim(),
      holds: attributeOf(cell, "class") === "output" ? ("output" as const) : ("variable" as const),
    }));
  const given: Cells["given"] = [];
  const right: Cells["right"] = [];
  body.forEach((tr, row) => {
    const cells = childrenOf(tr).slice(hasLines ? 1 : 0);
    for (const [index, { id: column }] of columns.entries()) {
      const cell = cells[index];
      if (cell === undefined) throw new BrokenQuestion("A row of its table is too short.");
      const value = rightIn(cell);
      if (value === undefined) given.push({ column, row, value: textOf(cell).trim() });
      else if (value !== "") right.push({ column, row, value });
    }
  });
  const rows = body.map((tr) => ({ line: hasLines ? lineIn(childrenOf(tr)[0]) : null }));
  const program = use === "trace" ? programIn(box) : undefined;
  return {
    kind: "cells",
    use,
    ...(program === undefined ? {} : { program }),
    columns,
    rows,
    given,
    right,
  };
}

function lineIn(cell: XmlNode | undefined): number | null {
  const text = textOf(cell).trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

function programIn(box: XmlNode): NonNullable<Cells["program"]> {
  const pre = childOf(box, "pre");
  const code = pre === undefined ? undefined : codeIn(pre);
  if (code === undefined) throw new BrokenQuestion("The program of its table is missing.");
  const list = childrenOf(box, "ol").find((one) => attributeOf(one, "class") === INPUTS_CLASS);
  return {
    language: code.language,
    code: textOf({ name: "code", attributes: {}, children: code.children }),
    inputs: list === undefined ? [] : childrenOf(list, "li").map((item) => textOf(item).trim()),
  };
}
