/** What stands in a cell of a truth table. */
export type Bit = "0" | "1";

/** A place in a truth table. */
export interface Place {
  readonly column: string;
  /** The row whose inputs, read as a binary number, say this. */
  readonly row: number;
}

export interface FilledPlace extends Place {
  readonly value: Bit;
}

interface Table {
  readonly inputs: readonly string[];
  readonly columns: readonly { readonly id: string }[];
  /** Cells that are filled in already. */
  readonly given: readonly FilledPlace[];
}

/** The inputs of each row, counted up: "00", "01", "10", "11" for two. */
export function inputRows(inputs: readonly string[]): string[] {
  return Array.from({ length: 2 ** inputs.length }, (_, row) =>
    row.toString(2).padStart(inputs.length, "0"),
  );
}

/** What a list of cells says in one place, or undefined. */
export function valueAt(
  cells: readonly FilledPlace[],
  column: string,
  row: number,
): Bit | undefined {
  return cells.find((cell) => cell.column === column && cell.row === row)?.value;
}

/** The places a pupil fills, column by column and downwards. */
export function openCells({ inputs, columns, given }: Table): Place[] {
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

export function bitAt(values: string, row: number): Bit {
  return values.charAt(row) === "1" ? "1" : "0";
}
