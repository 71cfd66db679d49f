import Fraction from "fraction.js";
import { cleanCharacters } from "./clean-characters";
import { digitsForWords } from "./number-words";

/** A number a pupil wrote, and what stood beside it. */
export interface WrittenNumber {
  readonly value: Fraction;
  /** Exactly as cleaned: "m/s^2", "£", "%"; "" without one. */
  readonly unit: string;
}

const DIGITS = String.raw`(?:\d{1,3}(?:[, ]\d{3})+|\d+)`;
const DECIMAL = String.raw`(?:${DIGITS}(?:\.\d*)?|\.\d+)`;
const EXPONENT = String.raw`[ ]?(?:[x*][ ]?10 ?\^ ?([-+]?\d{1,3})|e([-+]?\d{1,3}))`;
const MIXED = /^(?:(\d{1,15}) )?(\d{1,15}) ?\/ ?(\d{1,15})(?!\d)(.*)$/;
const PLAIN = new RegExp(String.raw`^(${DECIMAL})(?:${EXPONENT})?(?![\d.,])(.*)$`, "i");
const POWER_OF_TEN = /^10 ?\^ ?([-+]?\d{1,3})(?!\d)(.*)$/;
/** Nothing a school asks for is larger; beyond it exact arithmetic would be slow. */
const MAX_EXPONENT = 120;

/**
 * Reads one number with what may stand around it: "1,200", "1/2", "1½", "3.0 × 10^8", "£5", "50%",
 * "minus five cm". A decimal comma ("0,5") and two numbers ("5 or 6") are not read as one number.
 * @returns undefined when there is no single number.
 */
export function readNumber(text: string): WrittenNumber | undefined {
  const tidy = inDigits(cleanCharacters(text).replace(/^[=~] ?/, ""));
  const [, currency = "", sign = "", currencyAfter = "", body = ""] =
    /^([£$€]?) ?(-|\+|minus )? ?([£$€]?) ?(.*)$/i.exec(tidy) ?? [];
  const read = readUnsigned(body);
  if (read === undefined || !isUnitLike(read.unit)) return undefined;
  const money = currency + currencyAfter;
  if (money !== "" && read.unit !== "") return undefined;
  const negative = sign !== "" && sign !== "+";
  return {
    value: negative ? read.value.neg() : read.value,
    unit: money === "" ? read.unit : money,
  };
}

function readUnsigned(body: string): WrittenNumber | undefined {
  return readFraction(body) ?? readPowerOfTen(body) ?? readDecimal(body);
}

function readFraction(body: string): WrittenNumber | undefined {
  const match = MIXED.exec(body);
  if (match === null) return undefined;
  const [, whole = "0", top = "0", bottom = "0", rest = ""] = match;
  if (Number(bottom) === 0) return undefined;
  return { value: new Fraction(BigInt(top), BigInt(bottom)).add(BigInt(whole)), unit: rest.trim() };
}

function readPowerOfTen(body: string): WrittenNumber | undefined {
  const match = POWER_OF_TEN.exec(body);
  return match === null ? undefined : scaled(new Fraction(1), match[1] ?? "0", match[2] ?? "");
}

function readDecimal(body: string): WrittenNumber | undefined {
  const match = PLAIN.exec(body);
  if (match === null) return undefined;
  const [, digits = "", power, exponent, rest = ""] = match;
  const bare = digits.replace(/[, ]/g, "").replace(/\.$/, "").replace(/^\./, "0.");
  return scaled(new Fraction(bare), power ?? exponent ?? "0", rest);
}

function scaled(base: Fraction, exponent: string, rest: string): WrittenNumber | undefined {
  const power = Number(exponent);
  if (Math.abs(power) > MAX_EXPONENT) return undefined;
  const scale = 10n ** BigInt(Math.abs(power));
  const value = power < 0 ? base.div(scale) : base.mul(scale);
  return { value, unit: rest.replace(/[.,;:!?]+$/, "").trim() };
}

/** Numbers in words become digits; everything else stays as it was, capitals of units too. */
function inDigits(text: string): string {
  const words = text.split(" ");
  const joined = words.flatMap((word) =>
    /^[a-z]+-[a-z]+$/i.test(word) ? word.split("-") : [word],
  );
  const digits = digitsForWords(joined.map((word) => word.toLowerCase()));
  const changed =
    digits.length !== joined.length || digits.some((word, i) => word !== joined[i]?.toLowerCase());
  return changed ? digits.join(" ") : text;
}

/** "kg", "m/s^2", "°C", "square metres": no second number, no "or", no sentence. */
function isUnitLike(unit: string): boolean {
  if (unit.length > 30 || unit.startsWith("^") || /\b(or|and|not|to)\b/i.test(unit)) return false;
  return /^(?:[\p{L}%°£$€/*.·() ]|\^ ?-?[1-9]|(?<=[\p{L})])-?[1-9])*$/u.test(unit);
}
