import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { traceTableOf } from "./compose";
import { mark, modelResponse } from "./mark";
import type { Content, Response } from "./schema";

const made = traceTableOf({
  language: "python",
  code: "n = 3\nwhile n > 1:\n    n = n - 1\nprint(n)",
  inputs: [],
  columns: [
    { name: "n", holds: "variable" },
    { name: "Output", holds: "output" },
  ],
  rows: [
    { line: 1, values: ["3", ""] },
    { line: 3, values: ["2", ""] },
    { line: 3, values: ["1", ""] },
    { line: 4, values: ["", "1"] },
  ],
});

/** "3 2 1 . | . . . 1": column by column, a dot for a cell that was left alone. */
function filled(text: string): Response {
  const columns = text.split(" | ").map((part) => part.split(" "));
  return {
    v: 1,
    cells: columns.flatMap((values, at) =>
      values.flatMap((value, row) => (value === "." ? [] : [{ column: `c${at + 1}`, row, value }])),
    ),
  };
}
const points = (text: string, content: Content = made.content): number =>
  mark({ content, key: made.key, response: filled(text), maxPoints: 4 }).points;

test.each([
  ["all right, empty where nothing changes", "3 2 1 . | . . . 1", 4],
  ["a dash where nothing changes", "3 2 1 – | - — − 1", 4],
  ["the value that is still held, written again", "3 2 1 1 | . . . 1", 4],
  ["one value wrong", "3 2 0 . | . . . 1", 3],
  ["what is printed is printed once", "3 2 1 . | 1 1 1 1", 1],
  ["a value where nothing changes costs one", "3 2 1 0 | . . . 1", 3],
  ["never below nothing", ". . . 9 | 9 9 9 .", 0],
  ["dashes everywhere earn nothing", "- - - - | - - - -", 0],
  ["the same number in every cell", "1 1 1 1 | 1 1 1 1", 0],
])("%s", (_, text, worth) => expect(points(text)).toBe(worth));

test("a value that is held already is no change: a teacher may have written it in every row", () => {
  const key = { ...made.key, cells: [...made.key.cells, { column: "c1", row: 3, value: "1" }] };
  const response = filled("3 2 1 . | . . . 1");
  expect(mark({ content: made.content, key, response, maxPoints: 4 }).outcome).toBe("correct");
});

test("where a program prints a dash, the dash is the value", () => {
  const key = { v: 1 as const, cells: [{ column: "c2", row: 3, value: "-" }] };
  const said = (text: string) =>
    mark({ content: made.content, key, response: filled(text), maxPoints: 1 }).points;
  expect(said(". . . . | . . . -")).toBe(1);
  expect(said(". . . . | . . . 1")).toBe(0);
});

test("says of each cell what was right, and what it cost", () => {
  const { parts, normalised } = mark({
    ...made,
    response: filled("3 5 . 7 | . . . 1"),
    maxPoints: 4,
  });
  expect(parts.map(({ points: earned, note }) => `${earned} ${note}`)).toEqual([
    "1 n, row 1, line 1: right.",
    "0 n, row 2, line 3: not right.",
    "0 n, row 3, line 3: left empty.",
    "1 Output, row 4, line 4: right.",
    "-1 1 cell has a value where nothing changes.",
  ]);
  expect(normalised).toBe("n: 3, 5, –, 7; Output: –, –, –, 1");
});

test("a cell that is filled in already, or is not there, is an error and no zero", () => {
  const given = [{ column: "c1", row: 0, value: "3" }];
  const key = { ...made.key, cells: made.key.cells.slice(1) };
  const content = { ...made.content, given };
  for (const text of ["3 . . .", ". . . . 5", ". | . | 1"]) {
    const act = () => mark({ content, key, response: filled(text), maxPoints: 4 });
    expect(act).toThrow(AppError);
  }
  const right = modelResponse(content, key);
  expect(mark({ content, key, response: right, maxPoints: 4 }).points).toBe(4);
});
