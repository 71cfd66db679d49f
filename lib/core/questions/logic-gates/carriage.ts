import type { FormOf } from "@/lib/core/interchange/form";
import type { Carriage } from "../carriage";
import { bitAt, inputRows, openCells } from "../shared/truth-rows";
import { rightColumns } from "./mark";
import type { Cell, Content, Key, TableContent } from "./schema";

/**
 * A truth table, its inputs as columns that are filled in and its expressions as their names: a circuit is drawn nowhere
 * else. Nor is a gate to be named by its table or its symbol.
 */
export const carriage: Carriage<Content, Key> = {
  toForm: (content) => (content.ask === "table" ? tableForm(content) : undefined),
  fromForm: (form) => (form.kind === "cells" && form.use === "truth" ? tableOf(form) : undefined),
};

const inputId = (index: number): string => `input${index}`;

function tableForm(content: TableContent): FormOf<"cells"> | undefined {
  const right = rightColumns(content);
  if (right === undefined) return undefined;
  const { inputs, columns, given, show } = content;
  const rows = inputRows(inputs);
  return {
    kind: "cells",
    use: "truth",
    ...(show === undefined ? {} : { show }),
    columns: [
      ...inputs.map((name, index) => ({ id: inputId(index), name })),
      ...columns.map(({ id, expression }) => ({ id, name: expression })),
    ].map((column) => ({ ...column, holds: "variable" as const })),
    rows: rows.map(() => ({ line: null })),
    given: [
      ...inputs.flatMap((_, index) =>
        rows.map((bits, row) => ({ column: inputId(index), row, value: bits.charAt(index) })),
      ),
      ...given,
    ],
    right: openCells(content).map((place) => ({
      ...place,
      value: bitAt(right.get(place.column) ?? "", place.row),
    })),
  };
}

/** The first columns are the inputs, as many as the rows need. The key is worked out, never taken from the file. */
function tableOf(form: FormOf<"cells">): { content: Content; key: Key } | undefined {
  const count = Math.log2(form.rows.length);
  const heads = form.columns.slice(0, count);
  if (!Number.isInteger(count) || heads.length < count) return undefined;
  const ids = new Set(heads.map(({ id }) => id));
  const content: TableContent = {
    v: 1,
    ask: "table",
    ...(form.show === undefined ? {} : { show: form.show }),
    inputs: heads.map(({ name }) => name),
    columns: form.columns.slice(count).map(({ id, name }) => ({ id, expression: name })),
    given: form.given.flatMap(({ column, row, value }): Cell[] =>
      ids.has(column) || (value !== "0" && value !== "1") ? [] : [{ column, row, value }],
    ),
  };
  const right = rightColumns(content);
  if (right === undefined) return undefined;
  const columns = [...right].map(([column, values]) => ({ column, values }));
  return { content, key: { v: 1, ask: "table", columns } };
}
