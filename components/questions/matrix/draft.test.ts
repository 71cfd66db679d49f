import { expect, it } from "vitest";
import type { Table } from "./draft";
import { draftOf, tableIn, withChoice } from "./draft";

const table: Table = {
  columns: [
    { id: "t", text: "True" },
    { id: "f", text: "False" },
  ],
  rows: [
    { id: "z", text: "Iron rusts", columns: ["t"] },
    { id: "a", text: "Gold rusts", columns: ["f"] },
  ],
  choices: "one",
};

it("stores the rows in an order that tells nothing, and shows them as they were typed", () => {
  const draft = draftOf(table);
  expect(draft.content.rows.map(({ id }) => id)).toEqual(["a", "z"]);
  expect(tableIn(draft)).toEqual(table);
});

it("leaves no row with a column that was taken out", () => {
  const { answerKey } = draftOf({ ...table, columns: table.columns.slice(0, 1) });
  expect(answerKey.rows.map(({ columns }) => columns)).toEqual([["t"], ["t"]]);
});

it("keeps to one answer in each row when only one may be chosen", () => {
  const rows = [{ id: "z", text: "Iron", columns: ["f", "t"] }];
  expect(draftOf({ ...table, rows }).answerKey.rows[0]?.columns).toEqual(["t"]);
  expect(draftOf({ ...table, rows, choices: "several" }).answerKey.rows[0]?.columns).toEqual([
    "t",
    "f",
  ]);
});

it("chooses one column, or ticks and unticks as long as one is left", () => {
  const row = { id: "z", text: "Iron", columns: ["t"] };
  expect(withChoice(row, "f", "one").columns).toEqual(["f"]);
  expect(withChoice(row, "f", "several").columns).toEqual(["t", "f"]);
  const both = { ...row, columns: ["t", "f"] };
  expect(withChoice(both, "t", "several").columns).toEqual(["f"]);
  expect(withChoice(row, "t", "several").columns).toEqual(["t"]);
});
