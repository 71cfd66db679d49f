import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { itemText, partId, slip, typed } from "../shared/samples";
import { saysNothing } from "../shared/trace-value";
import { traceTableOf } from "./compose";
import type { Cell, Content, Key, Response } from "./schema";
import { valueAt } from "./schema";

const example = traceTableOf({
  language: "python",
  code: "total = 0\nfor number in range(1, 4):\n    total = total + number\nprint(total)",
  inputs: [],
  columns: [
    { name: "number", holds: "variable" },
    { name: "total", holds: "variable" },
    { name: "Output", holds: "output" },
  ],
  rows: [
    { line: 1, values: ["", "0", ""] },
    { line: 3, values: ["1", "1", ""] },
    { line: 3, values: ["2", "3", ""] },
    { line: 3, values: ["3", "6", ""] },
    { line: 4, values: ["", "", "6"] },
  ],
});

/** Values of all sorts, and often none. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: fc.integer({ min: -9, max: 20 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom("True", "'Ann'", "[1, 2]", "3.50", "-", "0", "None") },
  { weight: 1, arbitrary: itemText.map((text) => text.slice(0, 60)) },
);

const columns = fc.uniqueArray(
  fc.record({
    id: partId,
    name: itemText.map((text) => text.slice(0, 40)),
    holds: fc.constantFrom("variable" as const, "output" as const),
  }),
  {
    minLength: 1,
    maxLength: 4,
    selector: ({ id }) => id,
  },
);

interface Spot {
  readonly value: string;
  readonly isGiven: boolean;
}

/** The first value is the pupil's, so that there is something to fill in. */
function tableOf(
  heads: Content["columns"],
  grid: readonly (readonly Spot[])[],
  lines: readonly (number | null)[],
) {
  const cells = grid.flatMap((spots, row) =>
    spots.map((spot, at) => ({
      column: heads[at]?.id ?? "",
      row,
      value: row === 0 && at === 0 ? "1" : spot.value,
      isGiven: spot.isGiven && !(row === 0 && at === 0),
    })),
  );
  const plain = ({ column, row, value: text }: Cell): Cell => ({ column, row, value: text });
  const content: Content = {
    v: 1,
    language: "python",
    code: "x = 1\nprint(x)",
    inputs: [],
    columns: heads,
    rows: lines.map((line) => ({ line })),
    given: cells.filter(({ isGiven }) => isGiven).map(plain),
  };
  const key: Key = {
    v: 1,
    cells: cells.filter(({ isGiven, value: text }) => !isGiven && text !== "").map(plain),
  };
  return { content, key };
}

const places = (content: Content): { column: string; row: number }[] =>
  content.columns
    .flatMap(({ id }) => content.rows.map((_, row) => ({ column: id, row })))
    .filter(({ column, row }) => valueAt(content.given, column, row) === undefined);

export const samples: TypeSamples<Content, Key, Response> = {
  example: { prompt: "Complete the trace table for this program.", ...example },
  question: fc
    .record({
      heads: columns,
      lines: fc.array(fc.option(fc.integer({ min: 1, max: 2 })), { minLength: 1, maxLength: 6 }),
    })
    .chain(({ heads, lines }) =>
      fc
        .array(
          fc.array(fc.record({ value, isGiven: fc.boolean() }), {
            minLength: heads.length,
            maxLength: heads.length,
          }),
          { minLength: lines.length, maxLength: lines.length },
        )
        .map((grid) => tableOf(heads, grid, lines)),
    ),
  responses: (content) =>
    fc.shuffledSubarray(places(content)).chain((some) =>
      fc
        .array(fc.oneof(value, typed(60)), { minLength: some.length, maxLength: some.length })
        .map((texts) => ({
          v: 1,
          cells: some.map((place, index) => ({ ...place, value: texts[index] ?? "" })),
        })),
    ),
  nearMisses: (_content, { cells }) =>
    fc.nat({ max: cells.length - 1 }).chain((at) =>
      slip(cells[at]?.value ?? "").map((text) => ({
        v: 1,
        cells: cells.map((cell, index) =>
          index === at && !saysNothing(text) ? { ...cell, value: text.slice(0, 60) } : cell,
        ),
      })),
    ),
};
