import { plainValue, sameValue } from "./same-value";
import type { Cell, Content, Key } from "./schema";
import { valueAt } from "./schema";

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
