import { describe, expect, test } from "vitest";
import { lint } from "./lint";

const TEXTS = ["RAM", "ROM", "mouse", "keyboard"];

function rulesFor(correct: string, min: number, max: number): string[] {
  const options = TEXTS.map((text, index) => ({ id: "abcd".charAt(index), text }));
  const content = { v: 1 as const, options, minSelections: min, maxSelections: max };
  const key = { v: 1 as const, correct: [...correct], rule: "balanced" as const, notes: [] };
  return lint(content, key, { prompt: "Which are they?" }).map(({ rule }) => rule);
}

describe("what pupils may select lets them give the right answer", () => {
  test.each([
    ["ab", 1, 1],
    ["ab", 3, 4],
    ["ab", 1, 5],
    ["ab", 4, 1],
    ["abc", 2, 2],
  ])("%s with %s to %s is an error", (correct, min, max) => {
    expect(rulesFor(correct, min, max)).toContain("selections-exclude-key");
  });
  test.each([
    ["ab", 2, 2],
    ["ab", 1, 4],
    ["a", 1, 1],
    ["abc", 1, 3],
    ["ab", 2, 3],
  ])("%s with %s to %s is fine", (correct, min, max) => {
    expect(rulesFor(correct, min, max)).not.toContain("selections-exclude-key");
  });
});

test("some are right and some are wrong", () => {
  expect(rulesFor("", 1, 4)).toContain("correct-option-missing");
  expect(rulesFor("abcd", 1, 4)).toContain("wrong-option-missing");
  expect(rulesFor("a", 1, 4)).toContain("one-right-option");
  expect(rulesFor("ab", 1, 4)).toEqual([]);
});
