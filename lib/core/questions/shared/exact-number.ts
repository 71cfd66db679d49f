import Fraction from "fraction.js";

/**
 * The exact value of a JSON number or of decimal text: 0.1 is one tenth, never the nearest float.
 * Exponents are bounded by the caller; JSON numbers write small values as "1e-7".
 */
export function exactNumber(value: number | string): Fraction {
  const [mantissa = "0", exponent] = String(value).toLowerCase().split("e");
  const base = new Fraction(mantissa);
  if (exponent === undefined) return base;
  const scale = 10n ** BigInt(Math.abs(Number(exponent)));
  return Number(exponent) < 0 ? base.div(scale) : base.mul(scale);
}
