import { expect, it } from "vitest";
import { traceTableOf } from "@/lib/core/questions/trace-table/compose";
import { draftOf, EMPTY, newStep, tableIn } from "./draft";

const { content, key: answerKey } = traceTableOf({
  language: "python",
  code: "x = 1\nprint(x)",
  inputs: ["a"],
  columns: [
    { name: "x", holds: "variable" },
    { name: "Output", holds: "output" },
  ],
  rows: [
    { line: 1, values: ["1", ""] },
    { line: 2, values: ["", "1"] },
  ],
});

it("changes nothing by opening and closing", () => {
  expect(draftOf(tableIn({ content, answerKey }))).toEqual({ content, answerKey });
});

it("moves a value from the key to what pupils see when it is filled in for them", () => {
  const table = tableIn({ content, answerKey });
  const [first, second] = table.steps;
  if (first === undefined || second === undefined) throw new Error("no steps");
  const filled = { ...first, spots: { ...first.spots, c1: { value: "1", isGiven: true } } };
  const draft = draftOf({ ...table, steps: [filled, second, newStep()] });
  expect(draft.content.given).toEqual([{ column: "c1", row: 0, value: "1" }]);
  expect(draft.answerKey.cells).toEqual([{ column: "c2", row: 1, value: "1" }]);
  expect(draft.content.rows).toEqual([{ line: 1 }, { line: 2 }, { line: null }]);
  expect(tableIn(draft).steps[2]?.spots).toEqual({ c1: EMPTY, c2: EMPTY });
});

it("forgets a column with what stood in it", () => {
  const table = tableIn({ content, answerKey });
  const draft = draftOf({ ...table, columns: table.columns.slice(0, 1) });
  expect(draft.answerKey.cells).toEqual([{ column: "c1", row: 0, value: "1" }]);
});
