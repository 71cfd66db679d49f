import Fraction from "fraction.js";

/**
 * Marks are exact: fractions inside a rule, hundredths outside it, never the sum of floats.
 * A `Points` value is a number with at most two decimals; sums and shares go through Fraction.
 */
export type Points = number;

const HUNDRED = new Fraction(100);

/** Rounds half-up to 0.01, once per question (design: question-types.md, "Common to all"). */
export function roundPoints(exact: Fraction): Points {
  return Number(exact.mul(HUNDRED).add(new Fraction(1, 2)).floor().valueOf()) / 100;
}

/** Adds points exactly: in whole hundredths. */
export function sumPoints(points: readonly Points[]): Points {
  return points.reduce((sum, p) => sum + Math.round(p * 100), 0) / 100;
}

/** The exact value of a number with at most two decimals. */
export function exactly(points: Points): Fraction {
  return new Fraction(Math.round(points * 100), 100);
}

/**
 * Splits `total` over the exact shares by the largest-remainder method, so that the rounded parts sum to
 * the rounded total. What is taken away is rounded towards nothing first: otherwise the hundredths it leaves over would
 * make other parts more than they can be worth. Ties go to the earlier part.
 * @param shares exact points of each part; their sum rounds to `total`.
 */
export function apportion(total: Points, shares: readonly Fraction[]): Points[] {
  const target = Math.round(total * 100);
  const floors = shares.map((share) => Number(share.mul(HUNDRED).floor().valueOf()));
  const missing = target - floors.reduce((a, b) => a + b, 0);
  const isTaken = ({ index, remainder }: { index: number; remainder: Fraction }) =>
    (floors[index] ?? 0) < 0 && remainder.compare(0) > 0;
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.mul(HUNDRED).sub(floors[index] ?? 0) }))
    .sort(
      (a, b) =>
        Number(isTaken(b)) - Number(isTaken(a)) ||
        b.remainder.compare(a.remainder) ||
        a.index - b.index,
    );
  const extra = new Set(byRemainder.slice(0, Math.max(0, missing)).map(({ index }) => index));
  return floors.map((floor, index) => (floor + (extra.has(index) ? 1 : 0)) / 100);
}
