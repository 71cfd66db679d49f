import Fraction from "fraction.js";
import { exactNumber } from "./exact-number";

export type Tolerance =
  | { readonly kind: "exact" }
  | { readonly kind: "absolute"; readonly by: number }
  | { readonly kind: "relative"; readonly percent: number }
  | { readonly kind: "significant-figures"; readonly figures: number };

/**
 * Whether a number is near enough, in exact arithmetic: 0.3 lies within 0.1 of 0.2, and a tolerance of 0
 * means 0 (a published quiz tool reads it as "none given").
 */
export function withinTolerance(given: Fraction, value: Fraction, tolerance: Tolerance): boolean {
  const off = given.sub(value).abs();
  switch (tolerance.kind) {
    case "exact":
      return off.equals(0);
    case "absolute":
      return off.compare(exactNumber(tolerance.by)) <= 0;
    case "relative":
      return off.compare(value.abs().mul(exactNumber(tolerance.percent)).div(100)) <= 0;
    case "significant-figures":
      return toFigures(given, tolerance.figures).equals(toFigures(value, tolerance.figures));
  }
}

/** Rounds to significant figures, halves away from zero. */
function toFigures(value: Fraction, figures: number): Fraction {
  if (value.equals(0)) return value;
  const unit = tenTo(leadingPlace(value.abs()) - figures + 1);
  const rounded = value.abs().div(unit).add(new Fraction(1, 2)).floor().mul(unit);
  return value.compare(0) < 0 ? rounded.neg() : rounded;
}

/** The power of ten of the first digit that is not 0: 2 for 345, −2 for 0.034. */
function leadingPlace(value: Fraction): number {
  const digits = (n: bigint): number => n.toString().length;
  const guess = digits(value.n) - digits(value.d);
  return value.compare(tenTo(guess)) < 0 ? guess - 1 : guess;
}

function tenTo(power: number): Fraction {
  const scale = new Fraction(10n ** BigInt(Math.abs(power)));
  return power < 0 ? scale.inverse() : scale;
}
