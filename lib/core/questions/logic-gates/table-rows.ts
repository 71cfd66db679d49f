import type { Bit, Cell, TableContent } from "./schema";

/** The inputs of each row, counted up: "00", "01", "10", "11" for two. */
export function inputRows(inputs: readonly string[]): string[] {
  return Array.from({ length: 2 ** inputs.length }, (_, row) =>
    row.toString(2).padStart(inputs.length, "0"),
  );
}

/** What a list of cells says in one place, or undefined. */
export function valueAt(cells: readonly Cell[], column: string, row: number): Bit | undefined {
  return cells.find((cell) => cell.column === column && cell.row === row)?.value;
}

/** The places a pupil fills, column by column and downwards. */
export function openCells({ inputs, columns, given }: TableContent): Omit<Cell, "value">[] {
  return columns.flatMap(({ id }) =>
    inputRows(inputs).flatMap((_, row) =>
      valueAt(given, id, row) === undefined ? [{ column: id, row }] : [],
    ),
  );
}

/** "A 0, B 1": a row of the table in words. */
export function rowName(inputs: readonly string[], row: number): string {
  const bits = inputRows(inputs)[row] ?? "";
  return inputs.map((name, index) => `${name} ${bits.charAt(index)}`).join(", ");
}
