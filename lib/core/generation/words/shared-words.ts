import { stemmer } from "stemmer";

/** Words that carry no meaning of their own. */
const EMPTY = new Set(
  "a an the of and or to in on at is are was were be been by for from with as that this these those than then into which who whose where when how what there has have had can will so but".split(
    " ",
  ),
);

/** The words of a text that carry meaning, numbers too, as stems. */
export function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map(stemmer));
}

/** How much of the smaller text's meaning the other holds too: 0 … 1. */
export function overlap(a: string, b: string): number {
  const [x, y] = [tellingWords(a), tellingWords(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared === 0 ? 0 : shared / Math.min(x.size, y.size);
}

/** "Very slow" is not "slow", and "does not dissolve" not "dissolves", though one says all that the other does. */
const TELLS_APART = new Set([
  "veri",
  "not",
  "no",
  "non",
  "fairli",
  "quit",
  "more",
  "less",
  "most",
  "least",
]);

/** Whether all that one text says is said by the other: "England" fits wherever "Wessex, England" does. */
export function oneHoldsTheOther(a: string, b: string): boolean {
  const [x, y] = [tellingWords(a), tellingWords(b)];
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  const more = [...large].filter((word) => !small.has(word));
  const held = small.size > 0 && [...small].every((word) => large.has(word));
  return held && !more.some((word) => TELLS_APART.has(word));
}
