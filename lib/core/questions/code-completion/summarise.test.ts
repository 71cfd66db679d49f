import { expect, test } from "vitest";
import { completionOf } from "./compose";
import { summarise } from "./summarise";

test("a class page shows what was typed in each gap, and what is right there", () => {
  const { content, key } = completionOf({
    language: "python",
    pieces: ["for i in ", ":\n    print(", ")"],
    gaps: [{ accepted: ["range(3)", "range(0, 3)"] }, { accepted: ["i"] }],
  });
  const said = (...texts: string[]) => ({
    v: 1 as const,
    gaps: texts.map((text, index) => ({ gap: `g${index + 1}`, text })),
  });
  const responses = [said("range(0,3)", "x"), said("range( 0, 3 )", ""), said("range(2)"), said()];
  const { rows, unanswered } = summarise(content, key, responses);
  expect(unanswered).toBe(1);
  expect(rows.map(({ label, count, isKey }) => [label, count, isKey])).toEqual([
    ["Gap 1: range(0,3)", 2, true],
    ["Gap 2: x", 1, false],
    ["Gap 1: range(2)", 1, false],
    ["Gap 1: range(3)", 0, true],
    ["Gap 2: i", 0, true],
  ]);
});
