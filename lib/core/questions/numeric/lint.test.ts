import { describe, expect, test } from "vitest";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

const key = (value: string, tolerance: Key["tolerance"], more: Partial<Key> = {}): Key => ({
  v: 1,
  value,
  tolerance,
  units: [],
  unitShare: 0,
  ...more,
});
const rules = (given: Key, content: Omit<Content, "v"> = { asksUnit: false }): string[] =>
  lint({ v: 1, ...content }, given).map(({ rule }) => rule);

const EXACT = { kind: "exact" } as const;
const by = (amount: number) => ({ kind: "absolute", by: amount }) as const;
const percent = (amount: number) => ({ kind: "relative", percent: amount }) as const;
const figures = (count: number) => ({ kind: "significant-figures", figures: count }) as const;

describe("numeric-without-tolerance", () => {
  test.each([
    [key("9.81", EXACT)],
    [key("0.5", EXACT)],
    [key("3.14159", by(0))],
    [key("-2.5", percent(0))],
    [key("0", percent(10))],
  ])("found in %j", (given) => expect(rules(given)).toContain("numeric-without-tolerance"));
  test.each([
    [key("8", EXACT)],
    [key("-12", by(0))],
    [key("9.81", by(0.05))],
    [key("9.81", percent(2))],
    [key("9.81", figures(3))],
  ])("not found in %j", (given) => expect(rules(given)).not.toContain("numeric-without-tolerance"));
});

describe("tolerance-too-wide", () => {
  test.each([
    [key("10", by(6))],
    [key("-10", by(9))],
    [key("0.5", by(0.3))],
    [key("10", percent(60))],
    [key("10", percent(100))],
  ])("found in %j", (given) => expect(rules(given)).toContain("tolerance-too-wide"));
  test.each([
    [key("10", by(5))],
    [key("0", by(1))],
    [key("10", percent(10))],
    [key("10", figures(1))],
    [key("10", EXACT)],
  ])("not found in %j", (given) => expect(rules(given)).not.toContain("tolerance-too-wide"));
});

describe("units", () => {
  const metres = { units: [{ name: "m", factor: 1 }], unitShare: 0.25 };
  test("one that is asked for is accepted and earns something", () => {
    expect(rules(key("5", EXACT), { asksUnit: true })).toEqual(["unit-missing"]);
    expect(rules(key("5", EXACT, { ...metres, unitShare: 0 }), { asksUnit: true })).toEqual([
      "unit-worth-nothing",
    ]);
    expect(rules(key("5", EXACT, metres), { asksUnit: true })).toEqual([]);
  });

  test("one written in two ways is one", () => {
    const twice = { ...metres, units: [...metres.units, { name: "metres", factor: 1 }] };
    expect(rules(key("5", EXACT, twice), { asksUnit: true })).toEqual(["duplicate-units"]);
  });

  test("one shown beside the field is not asked for, and agrees with the key", () => {
    expect(rules(key("5", EXACT, metres), { asksUnit: true, unitShown: "m" })).toEqual([
      "unit-given-away",
    ]);
    expect(rules(key("5", EXACT, metres), { asksUnit: false, unitShown: "cm" })).toEqual([
      "unit-disagrees",
    ]);
    expect(rules(key("5", EXACT, metres), { asksUnit: false, unitShown: "metres" })).toEqual([]);
  });
});
