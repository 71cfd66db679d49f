import { expect, it } from "vitest";
import { isPrintedNearby, isTracedNearby } from "./told";

it.each([
  ["one number", "The output is 12.", "12", true],
  ["another number", "The output is 121.", "12", false],
  ["a sentence", "It prints “Hello Sam” on the screen.", "Hello Sam", true],
  ["several lines in a row", "It prints 1, 2 and then 3: 1 2 3.", "1\n2\n3", true],
  ["most of several lines", "First it prints 10, then 20.", "10\n20\n30", true],
  ["nothing of it", "The loop runs three times.", "10\n20\n30", false],
])("whether the lesson tells what a program prints: %s", (_, around, printed, told) => {
  expect(isPrintedNearby({ around, printed })).toBe(told);
});

it("a table headed with a variable tells what it holds", () => {
  expect(isTracedNearby({ tables: ["Line | total | i\n1 | 0 |"] }, ["total"])).toBe(true);
  expect(isTracedNearby({ tables: ["Word | Meaning\nloop | repeats"] }, ["total"])).toBe(false);
});
