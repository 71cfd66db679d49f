import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { AUTHOR_ORDER, seededOrder } from "@/lib/core/kernel/seeded-order";
import { ordering } from "./index";
import { mark } from "./mark";
import type { Content, Key } from "./schema";

const content: Content = { v: 1, items: [..."abcde"].map((id) => ({ id, text: `Step ${id}` })) };
const key = (rule: Key["rule"], groups = "c|a|e|b|d"): Key => ({
  v: 1,
  groups: groups.split("|").map((group) => [...group]),
  rule,
});
const earned = (rule: Key["rule"], order: string, groups?: string): number =>
  mark({ content, key: key(rule, groups), response: { v: 1, order: [...order] }, maxPoints: 4 })
    .points;

describe("longest increasing: (L − 1)/(n − 1)", () => {
  test.each([
    ["caebd", 4, "right"],
    ["aebdc", 3, "the first item last: one step lost"],
    ["dcaeb", 3, "the last item first"],
    ["acebd", 3, "two neighbours swapped"],
    ["dbeac", 0, "turned round"],
    ["", 0, "untouched"],
    ["c", 0, "one item placed"],
    ["cae", 2, "three of five placed"],
  ])("%s earns %s of 4: %s", (order, points) => {
    expect(earned("longest-increasing", order)).toBe(points);
  });
});

describe("position", () => {
  test.each([
    ["caebd", 4],
    ["aebdc", 0],
    ["acebd", 2.4],
    ["", 0],
  ])("%s earns %s of 4", (order, points) => {
    expect(earned("position", order)).toBe(points);
  });
});

describe("exact", () => {
  test.each([
    ["caebd", 4],
    ["caedb", 0],
    ["caeb", 0],
    ["", 0],
  ])("%s earns %s of 4", (order, points) => {
    expect(earned("exact", order)).toBe(points);
  });
});

describe("tied items may stand in any order among themselves", () => {
  test.each<[Key["rule"], string, number]>([
    ["exact", "caebd", 4],
    ["exact", "cebad", 4],
    ["exact", "acebd", 0],
    ["position", "cbead", 4],
    ["position", "acebd", 2.4],
    ["longest-increasing", "cbaed", 4],
    ["longest-increasing", "dcaeb", 3],
  ])("%s: %s earns %s of 4", (rule, order, points) => {
    expect(earned(rule, order, "c|aeb|d")).toBe(points);
  });
});

test.each(["zabcd", "aabcd"])("the order %s cannot be: an error and no zero", (order) => {
  expect(() => earned("exact", order)).toThrow(AppError);
});

test("a key that does not place every item is an error", () => {
  expect(() => earned("exact", "", "c|a")).toThrow(AppError);
});

test("the order items are stored in reaches nobody", () => {
  const turned = { ...content, items: [...content.items].reverse() };
  for (const order of [AUTHOR_ORDER, seededOrder("Ada")]) {
    expect(ordering.present(turned, order)).toEqual(ordering.present(content, order));
  }
});
