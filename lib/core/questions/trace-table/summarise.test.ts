import { expect, test } from "vitest";
import { traceTableOf } from "./compose";
import { summarise } from "./summarise";

const { content, key } = traceTableOf({
  language: "python",
  code: "x = 1\nprint(x + 1)",
  inputs: [],
  columns: [
    { name: "x", holds: "variable" },
    { name: "Output", holds: "output" },
  ],
  rows: [
    { line: 1, values: ["1", ""] },
    { line: 2, values: ["", "2"] },
  ],
});

test("a class page shows what was put in each cell, and what is right there", () => {
  const cell = (column: string, row: number, value: string) => ({ column, row, value });
  const { rows, unanswered } = summarise(content, key, [
    { v: 1, cells: [cell("c1", 0, "1"), cell("c2", 1, "1")] },
    { v: 1, cells: [cell("c1", 0, "1.0"), cell("c1", 1, "–")] },
    { v: 1, cells: [cell("c1", 0, " ")] },
  ]);
  expect(unanswered).toBe(1);
  expect(rows.map(({ label, count, isKey }) => [label, count, isKey])).toEqual([
    ["x, row 1, line 1 → 1", 2, true],
    ["Output, row 2, line 2 → 1", 1, false],
    ["Output, row 2, line 2 → 2", 0, true],
  ]);
});
