import { expect, test } from "vitest";
import type { Content, Key } from "./schema";
import { summarise } from "./summarise";

const content: Content = {
  v: 1,
  rows: [
    { id: "a", text: "RAM" },
    { id: "b", text: "ROM" },
  ],
  columns: [
    { id: "x", text: "fast" },
    { id: "y", text: "forgets" },
  ],
  choices: "several",
};
/** "axy bx": x and y in row a, x in row b. */
const chosen = (text: string): Key => ({
  v: 1,
  rows: text
    .split(" ")
    .filter((row) => row !== "")
    .map((row) => ({ row: row.charAt(0), columns: [...row.slice(1)] })),
});

test("a class page shows what was chosen in each row, whatever was ticked first", () => {
  const given = ["ayx", "axy by", ""].map(chosen);
  const { rows, unanswered } = summarise(content, chosen("axy bx"), given);
  expect(rows.map(({ label, count, isKey }) => [label, count, isKey])).toEqual([
    ["RAM → fast, forgets", 2, true],
    ["ROM → forgets", 1, false],
    ["ROM → fast", 0, true],
  ]);
  expect(unanswered).toBe(1);
});
