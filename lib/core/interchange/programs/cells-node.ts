import type { FormOf } from "../form";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { codeNode } from "./code-node";

type Cells = FormOf<"cells">;

export const TABLE_CLASSES = { trace: "trace-table", truth: "truth-table" } as const;
export const INPUTS_CLASS = "typed-in";

/**
 * A program and its table as HTML. The classes say what they are, and mean nothing to others.
 * @param field what the pupil fills in, by its column and row; "" for what stays empty.
 */
export function cellsNode(
  form: Cells,
  field: (place: { column: string; row: number; right: string }) => XmlNode | string,
): XmlNode {
  const { use, program, columns, rows, given, right } = form;
  const valueIn = (cells: Cells["given"], column: string, row: number) =>
    cells.find((one) => one.column === column && one.row === row)?.value;
  const hasLines = rows.some(({ line }) => line !== null);
  const head = element("tr", {}, [
    ...(hasLines ? [element("th", { class: "line" }, ["Line"])] : []),
    ...columns.map(({ name, holds }) => element("th", { class: holds }, [name])),
  ]);
  const body = rows.map(({ line }, row) =>
    element("tr", {}, [
      ...(hasLines ? [element("th", { class: "line" }, line === null ? [] : [String(line)])] : []),
      ...columns.map(({ id }) => {
        const shown = valueIn(given, id, row);
        const value = { column: id, row, right: valueIn(right, id, row) ?? "" };
        if (shown === undefined) return element("td", {}, [field(value)]);
        return element("td", { class: "given" }, shown === "" ? [] : [shown]);
      }),
    ]),
  );
  const typed = program?.inputs ?? [];
  return element("div", { class: TABLE_CLASSES[use] }, [
    ...(program === undefined ? [] : [codeNode(program.language, [program.code])]),
    ...(typed.length === 0
      ? []
      : [
          element("p", {}, ["Typed in while it runs:"]),
          element(
            "ol",
            { class: INPUTS_CLASS },
            typed.map((text) => element("li", {}, [text])),
          ),
        ]),
    element("table", {}, [element("thead", {}, [head]), element("tbody", {}, body)]),
  ]);
}
