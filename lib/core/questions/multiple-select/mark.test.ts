import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { mark } from "./mark";
import type { Content, Key } from "./schema";

const content: Content = {
  v: 1,
  options: ["a", "b", "c", "d", "e"].map((id) => ({ id, text: `Option ${id}` })),
  minSelections: 1,
  maxSelections: 5,
};
const key = (rule: Key["rule"], correct = ["a", "b", "c"]): Key => ({
  v: 1,
  correct,
  rule,
  notes: [],
});
const points = (rule: Key["rule"], ticked: string, maxPoints = 3): number =>
  mark({ content, key: key(rule), response: { v: 1, options: [...ticked] }, maxPoints }).points;

describe("balanced: share of the right ones ticked less share of the wrong ones ticked", () => {
  test.each([
    ["abc", 3],
    ["ab", 2],
    ["a", 1],
    ["abcd", 1.5],
    ["abcde", 0],
    ["abd", 0.5],
    ["ad", 0],
    ["de", 0],
    ["", 0],
  ])("%s earns %s of 3", (ticked, earned) => {
    expect(points("balanced", ticked)).toBe(earned);
  });

  test("thirds are exact and rounded once", () => {
    expect(points("balanced", "a", 1)).toBe(0.33);
    expect(points("balanced", "ab", 1)).toBe(0.67);
  });
});

describe("right minus wrong", () => {
  test.each([
    ["abc", 3],
    ["abcd", 2],
    ["abcde", 1],
    ["ad", 0],
    ["ade", 0],
    ["", 0],
  ])("%s earns %s of 3", (ticked, earned) => {
    expect(points("right-minus-wrong", ticked)).toBe(earned);
  });
});

describe("all or nothing", () => {
  test.each([
    ["cba", 3],
    ["ab", 0],
    ["abcd", 0],
    ["", 0],
  ])("%s earns %s of 3", (ticked, earned) => {
    expect(points("all-or-nothing", ticked)).toBe(earned);
  });
});

test("a floor shows as an adjustment, so that the parts still sum", () => {
  const input = { content, key: key("balanced"), maxPoints: 3 };
  const { parts, outcome } = mark({ ...input, response: { v: 1, options: ["a", "d", "e"] } });
  expect(parts.map(({ id, points: earned }) => [id, earned])).toEqual([
    ["a", 1],
    ["b", 0],
    ["c", 0],
    ["adjustment", -1],
  ]);
  expect(outcome).toBe("incorrect");
});

test("where every option is right nothing is divided by nothing", () => {
  const all = key("balanced", ["a", "b", "c", "d", "e"]);
  const response = { v: 1 as const, options: ["a"] };
  expect(mark({ content, key: all, response, maxPoints: 5 }).points).toBe(1);
});

test.each([[["z"]], [["a", "a"]]])(
  "ticks that cannot be (%j) are an error and no zero",
  (options) => {
    const input = { content, key: key("balanced"), maxPoints: 3 };
    expect(() => mark({ ...input, response: { v: 1, options } })).toThrow(AppError);
  },
);
