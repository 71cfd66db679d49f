import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";
import { oneLine } from "../shared/one-line";

const MOST_ROWS = 24;
const MOST_CELLS = 144;

const row = z.int().check(z.gte(0), z.lt(MOST_ROWS));
const text = z.string().check(z.maxLength(60));

/** What stands in one cell; the first row is 0. */
const cell = z.object({ column: partIdSchema, row, value: text });
export type Cell = z.infer<typeof cell>;

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    language: z.enum(["python", "other"]),
    code: z.string().check(z.minLength(1, "Give a program."), z.maxLength(2_000)),
    /** What is typed in while the program runs, a line each. */
    inputs: z.array(text).check(z.maxLength(10)),
    columns: z
      .array(
        z.object({
          id: partIdSchema,
          name: z.string().check(z.minLength(1, "Name every column."), z.maxLength(40)),
          /** A variable keeps its value from row to row; what is printed is printed once. */
          holds: z.enum(["variable", "output"]),
        }),
      )
      .check(z.minLength(1, "The table needs a column."), z.maxLength(6)),
    /** A row for each step; its line of the program, from 1, or null where the pupil is not told. */
    rows: z
      .array(z.object({ line: z.nullable(z.int().check(z.gte(1), z.lte(200))) }))
      .check(z.minLength(1, "The table needs a row."), z.maxLength(MOST_ROWS)),
    /** Cells that are filled in already, also those where nothing changes (""); all others are the pupil's. */
    given: z.array(cell).check(z.maxLength(MOST_CELLS)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** The pupil's cells in which something changes; nothing does in the others. */
    cells: z.array(cell).check(z.maxLength(MOST_CELLS)),
  }),
);
export type Key = ReturnType<typeof key.read>;

/** Cells that were left empty are absent. */
export const response = versioned(
  1,
  z.object({ v: z.literal(1), cells: z.array(cell).check(z.maxLength(MOST_CELLS)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, cells: [] });
export const isEmpty = (_content: Content, given: Response): boolean =>
  given.cells.every(({ value }) => oneLine(value) === "");
export const answerForm = (): string =>
  "Fill in the table. Where nothing changes, leave the cell empty or put a dash.";

/** What stands in a cell of such a list; undefined where the list does not name it. */
export function valueAt(cells: readonly Cell[], column: string, at: number): string | undefined {
  return cells.find((one) => one.column === column && one.row === at)?.value;
}

/** "total, row 2, line 4": what a screen reader calls a cell. */
export function cellName({ columns, rows }: Content, column: string, at: number): string {
  const name = columns.find(({ id }) => id === column)?.name ?? column;
  const line = rows[at]?.line ?? null;
  return `${name}, row ${at + 1}${line === null ? "" : `, line ${line}`}`;
}

/** The lines of a program as they are numbered on the screen, empty ones too. */
export function numberedLines(code: string): string[] {
  return code.trimEnd().split(/\r?\n/);
}
