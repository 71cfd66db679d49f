import { lettered, letterOf } from "../shared/lettered";
import type { Content, Key } from "./schema";

/** A row with the columns that are right in it: one at least. */
export interface TickedRow {
  readonly text: string;
  readonly columns: readonly string[];
}

/**
 * Content and key of a table. Its rows come out in an order that tells nothing, its columns as they were given.
 * @param columns different from each other, as the rows are.
 */
export function tableOf(
  columns: readonly string[],
  rows: readonly TickedRow[],
): { content: Content; key: Key } {
  const heads = lettered(columns, "columns");
  const placed = lettered(
    rows.map(({ text }) => text),
    "rows",
  );
  const keyed = rows.map(({ text, columns: right }) => ({
    row: letterOf(placed, text),
    columns: right.map((column) => letterOf(heads, column)).sort(),
  }));
  return {
    content: {
      v: 1,
      rows: placed,
      columns: columns.map((text) => ({ id: letterOf(heads, text), text })),
      choices: rows.every((row) => row.columns.length === 1) ? "one" : "several",
    },
    key: { v: 1, rows: keyed.sort((a, b) => (a.row < b.row ? -1 : 1)) },
  };
}
