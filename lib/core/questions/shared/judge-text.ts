import type { TextRule } from "./accepted-answer";
import { fullMatch } from "./answer-pattern";
import { comparedWords, plainText, readings, sameWords } from "./short-text";
import { isAbbreviation, typoDistance } from "./typo";

/** How a typed answer was judged. */
export interface TextVerdict {
  /** Share of the points it earns, 0 … 1. */
  readonly weight: number;
  /** The answer as it was read. */
  readonly normalised: string;
  readonly note: string;
}

/**
 * Judges a typed answer by its rule: the whole answer is compared, never a part of it, so that "it is NOT
 * RAM" and "ROM or RAM or cache" earn nothing for "RAM" (design: question-types.md, "Short text").
 * @throws AppError "invalid" when a pattern of the rule is none.
 */
export function judgeText(rule: TextRule, text: string): TextVerdict {
  const plain = plainText(text);
  const normalised = rule.caseSensitive ? plain : plain.toLowerCase();
  const verdict = (weight: number, note: string): TextVerdict => ({ weight, normalised, note });
  if (plain === "") return verdict(0, "No answer.");
  const words = comparedWords(text, rule.caseSensitive);
  const banned = rule.forbidden.find((term) =>
    holds(words, term, { ...rule, typoTolerance: false }),
  );
  if (banned !== undefined) return verdict(0, `Says “${banned}”.`);
  const lacking = rule.required.find((term) => !holds(words, term, rule));
  if (lacking !== undefined) return verdict(0, `Does not say “${lacking}”.`);
  const { weight, note } = judgeWhole(rule, text) ?? judgeSeveral(rule, plain) ?? NOT_ACCEPTED;
  return verdict(weight, note);
}

interface Judged {
  readonly weight: number;
  readonly note: string;
}

const NOT_ACCEPTED: Judged = { weight: 0, note: "Not an accepted answer." };

/** The best accepted answer that the whole text is, or undefined. */
function judgeWhole(rule: TextRule, text: string): Judged | undefined {
  const given = readings(text, rule.caseSensitive);
  const exact = rule.accepted.filter((accepted) =>
    readings(accepted.text, rule.caseSensitive).some((one) =>
      given.some((other) => sameWords(one, other)),
    ),
  );
  const matched = rule.patterns.filter(({ pattern }) => fullMatch(pattern, text, rule));
  if (exact.length + matched.length > 0) {
    const weight = Math.max(...[...exact, ...matched].map((one) => one.weight));
    return { weight, note: weight > 0 ? "Accepted." : "Listed as a wrong answer." };
  }
  return rule.typoTolerance ? judgeMisspelt(rule, text) : undefined;
}

/** The nearest accepted answer of which this is a misspelling. */
function judgeMisspelt(rule: TextRule, text: string): Judged | undefined {
  const given = readings(text, rule.caseSensitive);
  const near = rule.accepted
    .map(({ text: meant, weight }) => ({ meant, weight, distance: distanceTo(rule, meant, given) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || b.weight - a.weight)[0];
  if (near === undefined || isAnotherWord(rule, near.meant, text)) return undefined;
  const wrong = rule.forbidden.some((term) => {
    const distance = distanceTo({ ...rule, neverAccept: [] }, term, given);
    return distance !== undefined && distance <= (near.distance ?? 0);
  });
  return wrong
    ? undefined
    : { weight: near.weight, note: `Accepted as a misspelling of “${near.meant}”.` };
}

/** Summed distance, word by word; undefined when one word cannot be a misspelling of its partner. */
function distanceTo(
  rule: TextRule,
  meant: string,
  given: readonly (readonly string[])[],
): number | undefined {
  const exactWords = abbreviationsIn(meant);
  const distances = readings(meant, rule.caseSensitive).flatMap((words) =>
    given.flatMap((written) => wordsDistance(words, written, exactWords) ?? []),
  );
  return distances.length === 0 ? undefined : Math.min(...distances);
}

function wordsDistance(
  meant: readonly string[],
  written: readonly string[],
  exactWords: ReadonlySet<string>,
): number | undefined {
  if (meant.length !== written.length) return undefined;
  let sum = 0;
  for (const [index, word] of meant.entries()) {
    const other = written[index] ?? "";
    if (word === other) continue;
    if (exactWords.has(word.toLowerCase())) return undefined;
    const distance = typoDistance(word, other);
    if (distance === undefined) return undefined;
    sum += distance;
  }
  return sum;
}

function abbreviationsIn(text: string): ReadonlySet<string> {
  return new Set(
    plainText(text)
      .split(/[\s-]+/)
      .filter(isAbbreviation)
      .map((word) => word.toLowerCase()),
  );
}

/** Whether a word of the answer is a different correct word, and so no slip of the pen. */
function isAnotherWord(rule: TextRule, meant: string, text: string): boolean {
  const never = new Set(rule.neverAccept.map((word) => word.toLowerCase()));
  const ours = new Set(comparedWords(meant, false));
  return comparedWords(text, false).some((word) => never.has(word) && !ours.has(word));
}

/** Alternatives and lists, once the answer as a whole is none that is accepted. */
function judgeSeveral(rule: TextRule, plain: string): Judged | undefined {
  const alternatives = plain.split(/\s+or\s+|\s*\/\s*/i).filter((part) => part !== "");
  if (alternatives.length > 1) return judgeAlternatives(rule, alternatives);
  return judgeList(rule, plain);
}

/** "ROM or RAM": a guess at both. It earns only when every one of them would. */
function judgeAlternatives(rule: TextRule, parts: readonly string[]): Judged {
  const judged = parts.slice(0, MAX_PARTS).map((part) => judgeWhole(rule, part) ?? NOT_ACCEPTED);
  const weight = Math.min(...judged.map((one) => one.weight));
  return parts.length <= MAX_PARTS && weight > 0
    ? { weight, note: "Every alternative is accepted." }
    : { weight: 0, note: "Gives several answers, and not all of them are accepted." };
}

/** A list longer than the answer asked for is marked on its first entries. */
function judgeList(rule: TextRule, plain: string): Judged | undefined {
  const entries = entriesOf(plain);
  const asked = new Set(rule.accepted.map(({ text }) => entriesOf(text).length));
  const judged = [...asked]
    .filter((count) => count < entries.length)
    .flatMap((count) => judgeWhole(rule, entries.slice(0, count).join(", ")) ?? []);
  const best = judged.sort((a, b) => b.weight - a.weight)[0];
  return best === undefined ? undefined : { ...best, note: "Marked on its first entries." };
}

function entriesOf(text: string): string[] {
  return text
    .split(/\s*;\s*|,\s+|,(?!\d{3})/)
    .filter((entry) => entry !== "")
    .slice(0, MAX_PARTS + 1);
}

/** No answer asks for more; a text of two hundred commas is no list of answers. */
const MAX_PARTS = 12;

/** Whether the answer says a term as whole words, one after the other. */
function holds(words: readonly string[], term: string, rule: TextRule): boolean {
  const wanted = comparedWords(term, rule.caseSensitive);
  const exactWords = abbreviationsIn(term);
  return words.some((_, start) => {
    const there = words.slice(start, start + wanted.length);
    if (there.length !== wanted.length) return false;
    return rule.typoTolerance
      ? wordsDistance(wanted, there, exactWords) !== undefined
      : wanted.every((word, index) => word === there[index]);
  });
}
