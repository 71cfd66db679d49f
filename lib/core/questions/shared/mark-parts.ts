import Fraction from "fraction.js";
import type { Points } from "@/lib/core/kernel/points";
import { apportion, exactly, roundPoints } from "@/lib/core/kernel/points";
import type { MarkPart, MarkResult, Outcome } from "../contract";

/** One part as a rule sees it, in shares of the question (0 … 1), exact. */
export interface SharePart {
  readonly id: string;
  readonly earned: Fraction;
  /** The most it can earn; 0 for an adjustment. The worths of all parts sum to 1. */
  readonly worth: Fraction;
  readonly note: string;
  readonly drawings?: MarkPart["drawings"];
}

export const NOTHING = new Fraction(0);
export const ALL = new Fraction(1);

/**
 * Turns exact shares into points: the question is rounded once, half-up to 0.01, and its parts by largest
 * remainder so that they sum to it (design: question-types.md, "Common to all").
 */
export function resultOf(
  maxPoints: Points,
  parts: readonly SharePart[],
  normalised: string,
): MarkResult {
  const whole = exactly(maxPoints);
  const earned = parts.map(({ earned: share }) => share.mul(whole));
  const points = roundPoints(earned.reduce((sum, share) => sum.add(share), NOTHING));
  const split = apportion(points, earned);
  const worths = partMaxima(
    maxPoints,
    parts.map(({ worth }) => worth.mul(whole)),
    split,
  );
  return {
    points,
    maxPoints,
    outcome: outcomeOf(points, maxPoints),
    parts: parts.map(
      ({ id, note, drawings }, index): MarkPart => ({
        id,
        points: split[index] ?? 0,
        maxPoints: worths[index] ?? 0,
        note,
        ...(drawings === undefined ? {} : { drawings }),
      }),
    ),
    normalised,
  };
}

export function outcomeOf(points: Points, maxPoints: Points): Outcome {
  if (points >= maxPoints) return "correct";
  return points > 0 ? "partial" : "incorrect";
}

/**
 * The parts' maxima, summing to `maxPoints`. Where a third of a mark has to be .34 somewhere, it is where a
 * pupil earned .34, so that no part ever shows more than its maximum.
 */
function partMaxima(
  maxPoints: Points,
  worths: readonly Fraction[],
  earned: readonly Points[],
): Points[] {
  const cents = worths.map((worth) => Number(worth.mul(100).floor().valueOf()));
  let missing = Math.round(maxPoints * 100) - cents.reduce((a, b) => a + b, 0);
  const give = (index: number): void => {
    cents[index] = (cents[index] ?? 0) + 1;
    missing -= 1;
  };
  const short = (index: number): boolean =>
    Math.round((earned[index] ?? 0) * 100) > (cents[index] ?? 0);
  const fractional = worths.flatMap((worth, index) =>
    worth.mul(100).mod(1).compare(0) > 0 ? [index] : [],
  );
  const order = [...fractional.filter(short), ...fractional.filter((index) => !short(index))];
  for (const index of order) if (missing > 0) give(index);
  return cents.map((value) => value / 100);
}
