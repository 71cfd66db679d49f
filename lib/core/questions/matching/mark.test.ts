import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { AUTHOR_ORDER, seededOrder } from "@/lib/core/kernel/seeded-order";
import { matching } from "./index";
import { mark } from "./mark";
import type { Content, Key } from "./schema";

const item = (id: string) => ({ id, text: `Text ${id}` });
const content: Content = { v: 1, left: [..."abc"].map(item), right: [..."wxyz"].map(item) };
const pairs = (text: string): Key["pairs"] =>
  text === ""
    ? []
    : text.split(" ").map((pair) => ({ left: pair.charAt(0), right: pair.charAt(1) }));
const key: Key = { v: 1, pairs: pairs("ax by cw") };
const marked = (given: string) =>
  mark({ content, key, response: { v: 1, pairs: pairs(given) }, maxPoints: 1 });

describe("right pairs of all pairs", () => {
  test.each([
    ["ax by cw", 1, "correct"],
    ["cw ax by", 1, "correct"],
    ["ax by cz", 0.67, "partial"],
    ["ax", 0.33, "partial"],
    ["ay bx cz", 0, "incorrect"],
    ["", 0, "incorrect"],
    ["ax bx cx", 0.33, "partial"],
  ])("%s earns %s: %s", (given, points, outcome) => {
    expect(marked(given)).toMatchObject({ points, outcome });
  });
});

test("parts of a third show no more than they are worth", () => {
  for (const part of marked("by cw").parts) expect(part.points).toBeLessThanOrEqual(part.maxPoints);
});

test("two right items that read the same are the same", () => {
  const twins = { ...content, right: [...content.right, { id: "t", text: "text  X" }] };
  const response = { v: 1 as const, pairs: pairs("at") };
  expect(mark({ content: twins, key, response, maxPoints: 3 }).points).toBe(0);
  const exact = { ...content, right: [...content.right, { id: "t", text: "Text  x" }] };
  expect(mark({ content: exact, key, response, maxPoints: 3 }).points).toBe(1);
});

test.each(["qx", "aq", "ax ay"])("the answer %s cannot be: an error and no zero", (given) => {
  expect(() => marked(given)).toThrow(AppError);
});

test("lists stored pair by pair do not line up on the screen", () => {
  const turned = {
    ...content,
    left: [...content.left].reverse(),
    right: [...content.right].reverse(),
  };
  for (const order of [AUTHOR_ORDER, seededOrder("Ada")]) {
    expect(matching.present(turned, order)).toEqual(matching.present(content, order));
  }
});
