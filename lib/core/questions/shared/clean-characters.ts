/**
 * One way to write each character, keeping what it means. Pupils paste from phones and word processors:
 * smart quotes, no-break spaces, en dashes and full-width letters must not cost marks.
 *
 * Superscripts and vulgar fractions are rewritten before NFKC (Unicode Standard Annex 15), which would make
 * "s²" into "s2" and "1½" into "11⁄2".
 */
export function cleanCharacters(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/g, (run) => `^${run}`)
    .replace(/[¼½¾⅐-⅞]/g, " $&")
    .replace(/[\r\n]+/g, "; ")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .normalize("NFKC")
    .slice(0, MAX_LENGTH)
    .replace(/\p{Cf}/gu, "")
    .replace(/\u2044/g, "/")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/×/g, "x")
    .replace(/\s+/g, " ")
    .trim();
}

/** Longer than any answer's schema allows; NFKC may grow a text eighteenfold. */
const MAX_LENGTH = 25_000;
