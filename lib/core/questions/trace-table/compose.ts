import { plainValue, sameValue } from "../shared/trace-value";
import type { Cell, Content, Key } from "./schema";
import { valueAt } from "./schema";

/** A table as it is written: every row with what changes in it, column by column. */
export interface Traced {
  readonly language: Content["language"];
  readonly code: string;
  readonly inputs: readonly string[];
  readonly columns: readonly { readonly name: string; readonly holds: "variable" | "output" }[];
  readonly rows: readonly {
    readonly line: number | null;
    /** One for each column; "" where nothing changes. */
    readonly values: readonly string[];
  }[];
}

/** Content and key with every cell left to the pupil. */
export function traceTableOf(traced: Traced): { content: Content; key: Key } {
  const columns = traced.columns.map((column, index) => ({ id: `c${index + 1}`, ...column }));
  return {
    content: {
      v: 1,
      language: traced.language,
      code: traced.code,
      inputs: [...traced.inputs],
      columns,
      rows: traced.rows.map(({ line }) => ({ line })),
      given: [],
    },
    key: {
      v: 1,
      cells: traced.rows.flatMap(({ values }, row) =>
        columns.flatMap(({ id }, index): Cell[] => {
          const value = values[index] ?? "";
          return value === "" ? [] : [{ column: id, row, value }];
        }),
      ),
    },
  };
}

/** A cell of the pupil's, and what is right in it. */
export interface OpenCell {
  readonly column: string;
  readonly row: number;
  /** What it changes to; undefined where nothing changes. */
  readonly right: string | undefined;
  /** What the variable still holds where nothing changes; undefined where there is nothing to hold. */
  readonly held: string | undefined;
}

/**
 * All cells that the pupil fills in, column by column. A value that a variable has already is no change: some are
 * taught to write it again in every row, some to leave it out, and both are right.
 */
export function openCells(content: Content, { cells }: Key): OpenCell[] {
  return content.columns.flatMap(({ id: column, holds }) => {
    let held: string | undefined;
    return content.rows.flatMap((_, row): OpenCell[] => {
      const shown = valueAt(content.given, column, row);
      const value = shown ?? valueAt(cells, column, row) ?? "";
      const changes = value !== "" && (held === undefined || !sameValue(held, value));
      const open = { column, row, right: changes ? value : undefined, held };
      if (value !== "" && holds === "variable") held = value;
      return shown === undefined ? [open] : [];
    });
  });
}

/** Whether what was said fits a cell in which nothing changes. */
export function fitsStill({ held }: OpenCell, said: string): boolean {
  return held !== undefined && sameValue(held, said);
}

/** "total 3": cells of one place that say the same. */
export function groupOf({ column, row, value }: Cell): string {
  return `${column} ${row} ${plainValue(value)}`;
}
