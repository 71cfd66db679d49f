import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import type { LintRule } from "./lint-rule";
import { sentencesOf, wordsOf } from "./words";

/** Below this the formula says more about one word than about the text. */
const MIN_WORDS = 9;
/** The formula is good to about two grades on a single question. */
const TOLERANCE_YEARS = 2;

/**
 * Reading age in years by Flesch–Kincaid (Kincaid et al. 1975: US grade = 0.39 words/sentence + 11.8
 * syllables/word − 15.59), a grade being five years less than the age. Words of three letters or more that
 * also stand in `taught` are counted as two syllables at most: a lesson on photosynthesis has taught that word.
 * @returns undefined for a text too short to judge.
 */
export function readingAge(markdown: string, taught: string): number | undefined {
  const sentences = sentencesOf(markdown);
  const words = sentences.flatMap(wordsOf);
  if (words.length < MIN_WORDS) return undefined;
  const known = new Set(wordsOf(taught));
  const syllables = words.map((word) =>
    known.has(word) ? Math.min(2, syllable(word)) : syllable(word),
  );
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: syllables.reduce((a, b) => a + b, 0),
  });
  return Math.round((grade + 5) * 10) / 10;
}

export const readingAgeAbovePupils: LintRule = {
  id: "reading-age",
  severity: "warning",
  look({ prompt, topic, objective, source }, { pupilAge, answer }) {
    const taught = [topic, objective, answer, ...source.map(({ quote }) => quote)].join(" ");
    const age = readingAge(prompt, taught);
    if (age === undefined || age <= pupilAge + TOLERANCE_YEARS) return [];
    return [
      {
        where: "prompt",
        message: `The question reads like a text for age ${Math.round(age)}; these pupils are ${pupilAge}. Use shorter sentences and plainer words.`,
      },
    ];
  },
};
