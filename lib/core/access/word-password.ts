import { WORDS } from "./word-list";

const WORDS_IN_A_PASSWORD = 3;

/**
 * A password for a pupil: three easy words, 24 bits, which with the limits on guessing (sign-in-limits.ts) lasts
 * years. @param below a uniform random whole number from 0 to one less than its argument.
 */
export function makeWordPassword(below: (limit: number) => number): string {
  return Array.from({ length: WORDS_IN_A_PASSWORD }, () => WORDS[below(WORDS.length)]).join("-");
}

/**
 * What is compared: capitals, spaces for hyphens and a space too many are how a pupil types, not a wrong password.
 * The same holds for user names and class codes.
 */
export function normaliseTyped(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\-_.,‐-―]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
