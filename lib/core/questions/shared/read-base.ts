import { cleanCharacters } from "./clean-characters";
import { readNumber } from "./read-number";

export type Base = "binary" | "denary" | "hexadecimal";

/** Leading marks of a base. "0b" is no mark in hexadecimal: 0B1F is a number there. */
const LEADING: Readonly<Record<Base, RegExp>> = {
  binary: /^(?:0b|%)/i,
  denary: /^$/,
  hexadecimal: /^(?:0x|#|\$|&h?)/i,
};
/** Trailing marks: subscripts (also as "_2" or "(2)"), "base 2", Intel's h. */
const TRAILING: Readonly<Record<Base, RegExp>> = {
  binary: /(?:_ ?2|\( ?2 ?\)|\(? ?base ?(?:2|two) ?\)?|b)$/i,
  denary: /(?:_ ?10|\( ?10 ?\)|\(? ?base ?(?:10|ten) ?\)?)$/i,
  hexadecimal: /(?:_ ?16|\( ?16 ?\)|\(? ?base ?(?:16|sixteen) ?\)?|h)$/i,
};
const DIGITS: Readonly<Record<Base, RegExp>> = {
  binary: /^[01]+$/,
  denary: /^\d+$/,
  hexadecimal: /^[0-9a-f]+$/i,
};
const JS_PREFIX: Readonly<Record<Base, string>> = { binary: "0b", denary: "", hexadecimal: "0x" };

/**
 * The value a pupil wrote in a base: leading zeros, spaces, prefixes, subscripts and case do not matter
 * (design: question-types.md, "binary-convert"). Exact for any length.
 * @returns undefined when it is no whole number of that base.
 */
export function readBase(text: string, base: Base): bigint | undefined {
  // Subscripts first: NFKC would make "1010₂" into 10102.
  const marked = text.replace(/[₀-₉]+$/u, (run) => `_${run.normalize("NFKC")}`);
  const bare = cleanCharacters(marked.trim())
    .replace(/[.,;:!?]+$/, "")
    .trim()
    .replace(LEADING[base], "")
    .replace(TRAILING[base], "");
  const digits = bare.replace(base === "denary" ? /[\s_]|,(?=\d{3}(?!\d))/g : /[\s_]/g, "");
  if (DIGITS[base].test(digits)) return BigInt(JS_PREFIX[base] + digits);
  return base === "denary" ? wholeInWords(bare) : undefined;
}

function wholeInWords(text: string): bigint | undefined {
  const written = readNumber(text);
  if (written === undefined || written.unit !== "") return undefined;
  const { value } = written;
  return value.d === 1n && value.compare(0) >= 0 ? value.n : undefined;
}

/** Upper case; binary is padded to its width. */
export function writeBase(value: bigint, base: Base, bits: number): string {
  if (base === "binary") return value.toString(2).padStart(bits, "0");
  return value.toString(base === "denary" ? 10 : 16).toUpperCase();
}
