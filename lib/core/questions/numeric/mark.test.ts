import { describe, expect, test } from "vitest";
import { mark } from "./mark";
import type { Content, Key } from "./schema";

const key = (value: string, more: Partial<Key> = {}): Key => ({
  v: 1,
  value,
  tolerance: { kind: "exact" },
  units: [],
  unitShare: 0,
  ...more,
});
const points = (content: Omit<Content, "v">, given: Key, text: string): number =>
  mark({ content: { v: 1, ...content }, key: given, response: { v: 1, text }, maxPoints: 4 })
    .points;

describe("a plain number", () => {
  test.each([
    ["1200", "1,200", 4],
    ["0.5", "1/2", 4],
    ["0.5", "½", 4],
    ["0.5", ".50", 4],
    ["300000000", "3.0 × 10^8", 4],
    ["300000000", "3x10⁸", 4],
    ["10", "ten", 4],
    ["0", "0", 4],
    ["0", "", 0],
    ["0", "zero", 4],
    ["0", "-0", 4],
    ["5", "-5", 0],
    ["-5", "−5", 4],
    ["1", "1e400", 0],
    ["1", "9^9^9^9", 0],
    ["5", "5 or 6", 0],
    ["5", "not 5", 0],
    ["50", "50%", 4],
    ["0.5", "50%", 4],
    ["5", "£5", 4],
    ["5", "5 apples", 4],
  ])("%s: %s earns %s", (value, text, earned) => {
    expect(points({ asksUnit: false }, key(value), text)).toBe(earned);
  });
});

describe("limits of 0 are limits", () => {
  test.each([
    ["0", "-5", 0],
    ["10", "-5", 0],
    ["0", "0", 4],
  ])("%s ± 0: %s earns %s", (value, text, earned) => {
    const exactly = key(value, { tolerance: { kind: "absolute", by: 0 } });
    expect(points({ asksUnit: false }, exactly, text)).toBe(earned);
  });
});

const LENGTH = {
  units: [
    { name: "m", factor: 1 },
    { name: "cm", factor: 0.01 },
    { name: "km", factor: 1000 },
  ],
  unitShare: 0.25,
};

describe("a unit that is asked for is a part of its own", () => {
  test.each([
    ["500 m", 4],
    ["0.5 km", 4],
    ["50,000 cm", 4],
    ["500 metres", 4],
    ["500", 3],
    ["500 kg", 3],
    ["7 m", 1],
    ["500 cm", 1],
    ["m", 0],
    ["", 0],
  ])("500 m: %s earns %s", (text, earned) => {
    expect(points({ asksUnit: true }, key("500", LENGTH), text)).toBe(earned);
  });

  test("the part names the unit", () => {
    const input = {
      content: { v: 1 as const, asksUnit: true },
      key: key("500", LENGTH),
      maxPoints: 4,
    };
    const { parts, normalised } = mark({ ...input, response: { v: 1, text: "500" } });
    expect(parts.map(({ id, points: earned, maxPoints }) => [id, earned, maxPoints])).toEqual([
      ["number", 3, 3],
      ["unit", 0, 1],
    ]);
    expect(normalised).toBe("500");
  });
});

describe("a unit that stands beside the field may be written all the same", () => {
  test.each([
    ["12", 4],
    ["12 N", 4],
    ["12n", 4],
    ["12 newtons", 4],
    ["12 kg", 0],
  ])("12 with N shown: %s earns %s", (text, earned) => {
    expect(points({ asksUnit: false, unitShown: "N" }, key("12"), text)).toBe(earned);
  });
});

test("with % shown beside the field, 50% is 50 and no half", () => {
  const shown = { asksUnit: false, unitShown: "%" };
  expect(points(shown, key("50"), "50%")).toBe(4);
  expect(points(shown, key("0.5"), "50%")).toBe(0);
});
