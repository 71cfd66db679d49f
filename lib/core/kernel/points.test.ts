import * as fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { apportion, exactly, roundPoints, sumPoints } from "./points";

describe("rounding is half-up to a hundredth, of the exact value", () => {
  test.each([
    [1, 3, 0.33],
    [2, 3, 0.67],
    [1, 8, 0.13],
    [201, 200, 1.01],
    [1005, 1000, 1.01],
    [1, 200, 0.01],
    [0, 1, 0],
  ])("%s/%s is %s", (top, bottom, rounded) => {
    expect(roundPoints(new Fraction(top, bottom))).toBe(rounded);
  });
});

test("sums have no floating error", () => {
  expect(sumPoints([0.1, 0.2])).toBe(0.3);
  expect(sumPoints(Array.from({ length: 100 }, () => 0.01))).toBe(1);
  expect(sumPoints([0.67, 0.33, -0.5])).toBe(0.5);
  expect(sumPoints([])).toBe(0);
  expect(exactly(0.29).toFraction()).toBe("29/100");
});

test("parts sum to the whole, each within a hundredth of its exact share", () => {
  void fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -50, max: 400 }), fc.integer({ min: 1, max: 97 })), {
        minLength: 1,
        maxLength: 12,
      }),
      (pairs) => {
        const shares = pairs.map(([top, bottom]) => new Fraction(top, bottom));
        const total = roundPoints(shares.reduce((sum, share) => sum.add(share), new Fraction(0)));
        const parts = apportion(total, shares);
        expect(sumPoints(parts)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const off = exactly(part)
            .sub(shares[index] ?? 0)
            .abs();
          expect(off.compare(new Fraction(1, 100))).toBeLessThan(0);
        }
      },
    ),
  );
});

test("what is taken away leaves no part more than it can be worth", () => {
  // Three right ones of two marks, all ticked, and two wrong ones that cost as much as two right ones earn.
  const third = new Fraction(2, 3);
  const parts = apportion(0.67, [third, third, third, new Fraction(-4, 3)]);
  expect(parts).toEqual([0.67, 0.67, 0.66, -1.33]);
});
