/**
 * GIFT gives meaning to ~ = # { } and :, and a backslash takes it away; "\n" is a line end. While a question is
 * taken apart, what was escaped is held by characters that no text may hold (Unicode's noncharacters).
 */
const SIGNS = "~=#{}:\\";
const HELD = Array.from("\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6");
const LINE_END = "\ufdd7";

/** The text with everything escaped put out of the way. */
export function hold(text: string): string {
  return text
    .replace(/[\ufdd0-\ufdef]/g, "")
    .replace(/\\([~=#{}:\\n])/g, (_, sign: string) =>
      sign === "n" ? LINE_END : (HELD[SIGNS.indexOf(sign)] ?? sign),
    );
}

/** The words of a held text. */
export function release(text: string): string {
  return text
    .replace(/[\ufdd0-\ufdd6]/g, (held) => SIGNS.charAt(HELD.indexOf(held)))
    .replaceAll(LINE_END, "\n")
    .trim();
}

/** Of every kind that a program may take for the end of a line, and so of a category or an answer. */
const LINE_ENDS = /\r\n?|[\n\u0085\u2028\u2029]/g;

/** Words as they are written in GIFT. */
export function escapeGift(text: string): string {
  return text.replace(/[~=#{}:\\]/g, "\\$&").replace(LINE_ENDS, "\\n");
}
