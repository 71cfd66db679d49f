import type { Finding } from "../finding";
import { cleanCharacters } from "./clean-characters";
import { sameTextFindings } from "./lint-ids";
import { comparedWords, sameText } from "./short-text";
import type { CueOption } from "./stem-cue";

/** Four options are enough: a fifth is seldom chosen and costs reading time. */
const MAX_OPTIONS = 4;

/** What can be wrong with the options of a choice, one or several right. */
export function optionFindings(options: readonly CueOption[], maxOptions = MAX_OPTIONS): Finding[] {
  return [
    ...duplicates(options),
    ...twoRight(options),
    ...nearDuplicates(options),
    ...catchAll(options),
    ...lengthTell(options),
    ...tooMany(options, maxOptions),
  ];
}

function duplicates(options: readonly CueOption[]): Finding[] {
  const same = (a: string, b: string) => cleanCharacters(a) === cleanCharacters(b);
  return sameTextFindings(options, same, (text) => ({
    rule: "duplicate-options",
    severity: "error",
    where: "options",
    message: `“${text}” stands twice among the options. Change one of them.`,
  }));
}

/** A wrong option that means the same as a right one: "ten" beside "10", "color" beside "colour". */
function twoRight(options: readonly CueOption[]): Finding[] {
  const right = options.filter(({ isKey }) => isKey);
  return options
    .filter(({ isKey }) => !isKey)
    .flatMap((wrong) =>
      right.flatMap((key) =>
        cleanCharacters(key.text) !== cleanCharacters(wrong.text) && sameText(key.text, wrong.text)
          ? [rightToo(wrong.text, key.text)]
          : [],
      ),
    );
}

function rightToo(wrong: string, key: string): Finding {
  return {
    rule: "two-right-options",
    // Capitals and punctuation can be the very point: kB and Kb, print(x) and print("x").
    severity: differOnlyInForm(wrong, key) ? "warning" : "error",
    where: "options",
    message: `“${wrong}” is as right as “${key}”: they mean the same. Change it to something wrong.`,
  };
}

function differOnlyInForm(a: string, b: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  return /[()[\]{}=<>"'`;]/.test(a + b) || letters(a).toLowerCase() === letters(b).toLowerCase();
}

function nearDuplicates(options: readonly CueOption[]): Finding[] {
  const same = (a: string, b: string) => !sameText(a, b) && wordOverlap(a, b) >= 0.75;
  return sameTextFindings(options, same, (text) => ({
    rule: "near-duplicate-options",
    severity: "warning",
    where: "options",
    message: `“${text}” says almost the same as another option. Make them differ in what they say.`,
  }));
}

/** Jaccard overlap of the words; options of fewer than five words differ by one word by right. */
function wordOverlap(a: string, b: string): number {
  const one = new Set(comparedWords(a, false));
  const other = new Set(comparedWords(b, false));
  if (one.size < 5 || other.size < 5) return 0;
  // Rows of numbers differ by one number by right: what a loop counts.
  if (isMostlyNumbers(one) && isMostlyNumbers(other)) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

function isMostlyNumbers(words: ReadonlySet<string>): boolean {
  return [...words].filter((word) => /^-?[\d.]+$/.test(word)).length * 2 >= words.size;
}

const CATCH_ALL =
  /^(?:all|none|both|neither|any|some)(?: of)?(?: the)? (?:above|these|those|them|options|answers)\b|^both \w and \w$|^(?:all|none) of (?:it|the (?:above|other)s?)$/i;

function catchAll(options: readonly CueOption[]): Finding[] {
  return options
    .filter(({ text }) => CATCH_ALL.test(text.trim()))
    .map(({ text }) => ({
      rule: "all-or-none-of-the-above",
      severity: "warning",
      where: "options",
      message: `“${text}” tests how options are read, not what is known, and breaks when options are shuffled. Write a real option.`,
    }));
}

/**
 * The right options can be told by their length: 1.5 times the mean of the wrong ones, or the only longest by
 * a third. Single words and numbers are as long as they are.
 */
function lengthTell(options: readonly CueOption[]): Finding[] {
  const right = options.filter(({ isKey }) => isKey).map(({ text }) => text.trim());
  const wrong = options.filter(({ isKey }) => !isKey).map(({ text }) => text.trim().length);
  if (right.length === 0 || wrong.length === 0) return [];
  if (right.some((text) => text.split(/\s+/).length < 3)) return [];
  const mean = wrong.reduce((sum, length) => sum + length, 0) / wrong.length;
  const tells = right.every(
    ({ length }) => length >= 1.5 * mean || length >= Math.max(...wrong) * 1.33,
  );
  return tells
    ? [
        {
          rule: "length-tell",
          severity: "warning",
          where: "options",
          message:
            right.length === 1
              ? "The right option is much longer than the others. Shorten it, or make a wrong one as long."
              : "The right options are much longer than the others. Shorten them, or make wrong ones as long.",
        },
      ]
    : [];
}

function tooMany({ length }: readonly CueOption[], max: number): Finding[] {
  return length > max
    ? [
        {
          rule: "too-many-options",
          severity: "warning",
          where: "options",
          message: `There are ${length} options. ${max} are enough: leave out those that nobody would choose.`,
        },
      ]
    : [];
}
