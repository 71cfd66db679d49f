import type { Definition } from "@/lib/core/generation/facts/lesson-facts";
import { isSureMeaning, isTitle } from "@/lib/core/generation/facts/sure-meanings";
import { kindOf, sortOf } from "@/lib/core/generation/words/kinds";
import { overlap } from "@/lib/core/generation/words/shared-words";
import { canBeMatchedTogether } from "@/lib/core/generation/words/siblings";

/** Meanings whose terms are left out, and the words to choose from besides those. */
export interface TermBank {
  readonly lines: readonly Definition[];
  readonly extra: readonly string[];
}

const MOST_GAPS = 4;
/** With two gaps the words left over decide nearly everything: one of another kind, and the question answers itself. */
const FEWEST_GAPS = 3;
/** Words to choose from, where a lesson has so many: with fewer, the last gap nearly fills itself. */
const FEWEST_WORDS = 4;
/** A lesson that explains no more terms than these leaves one word over, not two. */
const FEW_TERMS = 10;
/** Meanings that share so much of their words: a word for the one might do for the other. */
const CONFUSABLE = 0.5;

/**
 * Terms to choose from a bank, three or four gaps at a time: what one section explains together, and what lists of words
 * explain, also of one sort. What is said here and there in prose is asked with its own section alone: beside terms of
 * another one its meaning seldom stands by itself. They overlap, so that a set can take those that leave it most to ask.
 */
export function termBanks(definitions: readonly Definition[]): TermBank[] {
  const sure = definitions.filter((one) => isChoosable(one) && isSureMeaning(one));
  const words = definitions.filter(canBeLeftOver);
  const sections = [...new Set(sure.map(({ section }) => section))];
  const listed = sure.filter(({ form }) => form === "glossary");
  const pools = [
    ...sections.flatMap((section) => {
      const held = sure.filter((one) => one.section === section);
      return [held, held.toReversed()];
    }),
    ...[...new Set(listed.map(({ meaning }) => sortOf(meaning)))].map((sort) =>
      listed.filter((one) => sortOf(one.meaning) === sort),
    ),
    listed,
    listed.toReversed(),
  ];
  const banks = pools.flatMap((pool) => [4, 3].flatMap((size) => partsOf(pool, size, words)));
  return different(banks);
}

/** What happens is matched with its like; a name whose meaning says its own head is told by it, and the title by itself. */
function isChoosable({ term, form, isKindOfHead, hasRival, isNamed }: Definition): boolean {
  const isShouted = /^\p{Lu}{5,}$/u.test(term);
  return form !== "clause" && !isKindOfHead && !hasRival && !isNamed && !isShouted;
}

/** A pool in groups of one size, as far as it goes. */
function partsOf(
  pool: readonly Definition[],
  size: number,
  all: readonly Definition[],
): TermBank[] {
  const lines = fitting(pool, Math.min(size, MOST_GAPS));
  if (lines.length < FEWEST_GAPS) return [];
  const rest = pool.filter((one) => !lines.includes(one));
  return [...withExtra(lines, all), ...partsOf(rest, size, all)];
}

function fitting(from: readonly Definition[], size: number): Definition[] {
  const group: Definition[] = [];
  for (const one of from) {
    if (group.length < size && group.every((other) => areApart(one, other))) group.push(one);
  }
  return group;
}

/** Both may stand in one bank: neither names the other, and no meaning fits both. */
function areApart(one: Definition, other: Definition): boolean {
  return canBeMatchedTogether(one, other) && overlap(one.meaning, other.meaning) <= CONFUSABLE;
}

/**
 * Words besides the right ones that fit no gap: first those most like the right ones, then those that nothing else can be
 * asked about. Several choices of them, so that not every question of a set leaves the same words over.
 */
function withExtra(lines: readonly Definition[], all: readonly Definition[]): TermBank[] {
  const kinds = new Set(lines.map(({ meaning }) => kindOf(meaning)));
  const others = all
    .filter((one) => !lines.includes(one) && kinds.has(kindOf(one.meaning)))
    .filter((one) => lines.every((line) => areApart(line, one) && !names(line, one)))
    .sort((a, b) => Number(isAsked(a)) - Number(isAsked(b)));
  const fewest = all.length <= FEW_TERMS ? FEWEST_WORDS - 1 : FEWEST_WORDS;
  // What several sections explain is of mixed kinds: without a word left over, the last gaps fill themselves.
  const isMixed = new Set(lines.map(({ section }) => section)).size > 1;
  const size = Math.max(isMixed ? 1 : 0, fewest - lines.length);
  // A lesson that explains three terms in all may ask them together.
  if (others.length < size)
    return lines.length === 3 && haveRivals(lines, lines) ? [{ lines, extra: [] }] : [];
  return choicesOf(others, size)
    .filter((extra) => haveRivals(lines, [...lines, ...extra]))
    .map((extra) => ({ lines, extra: extra.map(({ term }) => term) }));
}

/** "A place …" with one place in the bank fills itself: every gap has another word of its sort. */
function haveRivals(lines: readonly Definition[], words: readonly Definition[]): boolean {
  return lines.every((line) =>
    words.some((word) => word !== line && sortOf(word.meaning) === sortOf(line.meaning)),
  );
}

/** "changes the size of the pupil": a word the question itself uses is not the one looked for. */
function names({ meaning }: Definition, { term }: Definition): boolean {
  return ` ${meaning.toLowerCase().replace(/[^\p{L} -]/gu, " ")} `.includes(
    ` ${term.toLowerCase()} `,
  );
}

/** Neighbours in a list of words, from its beginning on. */
function choicesOf(words: readonly Definition[], size: number): Definition[][] {
  if (size === 0) return [[]];
  return [0, 1, 2, 3]
    .filter((from) => from + size <= words.length)
    .map((from) => words.slice(from, from + size));
}

/** A word whose own meaning is known from a list of words, or for certain. */
function canBeLeftOver(one: Definition): boolean {
  if (one.hasRival || one.isNamed || one.form === "clause" || /^\p{Lu}{5,}$/u.test(one.term))
    return false;
  if (isTitle(one.term)) return false;
  return one.form === "glossary" || isSureMeaning({ ...one, form: "phrase" });
}

function isAsked(one: Definition): boolean {
  return isChoosable(one) && isSureMeaning(one);
}

function different(banks: readonly TermBank[]): TermBank[] {
  const seen = new Set<string>();
  return banks.filter(({ lines, extra }) => {
    const key = [...lines.map(({ term }) => term).sort(), "", ...extra].join("|");
    return !seen.has(key) && seen.add(key);
  });
}
