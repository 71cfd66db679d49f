/**
 * A text as patterns look at it: one form of each character, nothing invisible (a word can be hidden from a pattern by
 * a zero-width space in it), one space between words, lower case.
 */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/\s+/gu, " ")
    .toLowerCase();
}
