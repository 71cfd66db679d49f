import type { FormOf } from "../form";
import { cellsNode } from "../programs/cells-node";
import { codeNode } from "../programs/code-node";
import { plainLines } from "../programs/lines";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import type { ItemParts } from "./item-parts";
import { declaration } from "./write-declaration";
import { mapped, matched } from "./write-processing";

/** Lines to put in order, each with its white space; those that belong nowhere may be left out. */
export function linesParts(form: FormOf<"lines">, points: number): ItemParts {
  const { right, wrong } = plainLines(form);
  const named = right.map((code, index) => ({ id: `right_${index}`, code }));
  const all = [...named, ...wrong.map((code, index) => ({ id: `wrong_${index}`, code }))];
  // Named and ordered by what they say, so that neither tells which one is right.
  const shown = all
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((line, index) => ({ ...line, name: `line_${index + 1}` }));
  const correct = named.map(({ id }) => shown.find((line) => line.id === id)?.name ?? "");
  const some: Record<string, string> =
    wrong.length === 0 ? {} : { "min-choices": "1", "max-choices": String(shown.length) };
  return {
    declarations: [
      declaration({ id: "RESPONSE", cardinality: "ordered", baseType: "identifier", correct }),
    ],
    body: [
      element(
        "qti-order-interaction",
        { "response-identifier": "RESPONSE", shuffle: "true", ...some },
        shown.map(({ name, code }) =>
          element("qti-simple-choice", { identifier: name }, [codeNode(form.language, [code])]),
        ),
      ),
    ],
    processing: matched(points),
  };
}

/** Code with a field in each gap. */
export function codeParts(
  { pieces, language, gapWidth }: FormOf<"code">,
  points: number,
): ItemParts {
  const gaps = pieces.flatMap((piece) => (piece.kind === "gap" ? [piece] : []));
  const each = points / Math.max(1, gaps.length);
  const code = pieces.map((piece) =>
    piece.kind === "code" ? piece.text : entry(`RESPONSE_${piece.id}`, gapWidth),
  );
  return {
    declarations: gaps.map(({ id, accepted }) =>
      declaration({
        id: `RESPONSE_${id}`,
        cardinality: "single",
        baseType: "string",
        correct: accepted.slice(0, 1),
        mapping: accepted.map((text) => ({ key: text, value: each })),
        caseSensitive: language === "python",
      }),
    ),
    body: [codeNode(language, code)],
    processing: mapped(gaps.map(({ id }) => `RESPONSE_${id}`)),
  };
}

/** A table with a field in each of the pupil's cells. What stays empty is asked, and earns nothing. */
export function cellsParts(form: FormOf<"cells">, points: number): ItemParts {
  const nameOf = (column: string, row: number) => `RESPONSE_${column}_${row}`;
  const declarations: XmlNode[] = [];
  const marked: string[] = [];
  const each = points / Math.max(1, form.right.length);
  const table = cellsNode(form, ({ column, row, right }) => {
    const id = nameOf(column, row);
    const isEmpty = right === "";
    if (!isEmpty) marked.push(id);
    declarations.push(
      declaration({
        id,
        cardinality: "single",
        baseType: "string",
        correct: isEmpty ? [] : [right],
        mapping: isEmpty ? [] : [{ key: right, value: each }],
        caseSensitive: form.program?.language === "python",
      }),
    );
    return entry(id, CELL_WIDTH);
  });
  return { declarations, body: [table], processing: mapped(marked) };
}

const CELL_WIDTH = 8;

const entry = (id: string, width: number): XmlNode =>
  element("qti-text-entry-interaction", {
    "response-identifier": id,
    "expected-length": String(width),
  });
