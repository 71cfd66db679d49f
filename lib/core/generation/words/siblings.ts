import { headOf, kindOf } from "./kinds";
import { overlap } from "./shared-words";
import { isPlural, termKey, tooAlike } from "./terms";

interface Explained {
  readonly term: string;
  readonly meaning: string;
  readonly section?: string;
  readonly isKindOfHead?: boolean;
}

/** Two meanings that share this much of their words may be two names of one thing. */
const SAME_MEANING = 0.85;
/** Two meanings that share this much are what pupils mix up: no choice between terms is fair without both. */
const CONFUSABLE = 0.5;

/**
 * The other terms that can stand as wrong choices for one: of the same kind and number, what pupils most easily
 * mix up first. None at all where the one they do mix up cannot be offered: the question would leave out its point.
 * @param untold terms that cannot be asked about or offered at all.
 */
export function rankedSiblings(
  wanted: Explained,
  all: readonly Explained[],
  untold: readonly Explained[] = [],
): string[] {
  const others = all.filter(({ term }) => term !== wanted.term);
  const usable = others.filter((other) => isOfOneKind(wanted, other) && isFair(wanted, other));
  const rivals = [...others, ...untold].filter((other) => isRival(wanted, other));
  if (rivals.some((rival) => !usable.includes(rival))) return [];
  return usable
    .map((other, place) => ({ term: other.term, place, score: likeness(wanted, other) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ term }) => term);
}

/** Whether two terms can stand in one list to be matched: none of the meanings fits both. */
export function canBeMatchedTogether(a: Explained, b: Explained): boolean {
  if (tooAlike(a.term, b.term) || isNamedBy(a, b) || isNamedBy(b, a)) return false;
  if (headOf(a.meaning) === b.term.toLowerCase() || headOf(b.meaning) === a.term.toLowerCase())
    return false;
  return overlap(a.meaning, b.meaning) < 1;
}

function isOfOneKind(wanted: Explained, other: Explained): boolean {
  if (wanted.isKindOfHead === true || other.isKindOfHead === true) return false;
  const kind = kindOf(wanted.meaning);
  return (
    kind === kindOf(other.meaning) &&
    // Prejudice and a boycott are both something done, and nobody takes the one for the other.
    (kind !== "doing" || wanted.section === other.section) &&
    isPlural(wanted.term) === isPlural(other.term)
  );
}

function isFair(wanted: Explained, other: Explained): boolean {
  if (!canBeMatchedTogether(wanted, other)) return false;
  if (` ${wanted.meaning.toLowerCase()} `.includes(` ${other.term.toLowerCase()} `)) return false;
  return overlap(wanted.meaning, other.meaning) < SAME_MEANING;
}

/** Weather and climate, evaporation and condensation: each meaning names the other, or says nearly the same. */
function isRival(wanted: Explained, other: Explained): boolean {
  const named = (meaning: string, term: string) =>
    ` ${meaning.toLowerCase()} `.includes(` ${term.toLowerCase()} `);
  const lastWord = (term: string) => (term.includes(" ") ? termKey(term).split(" ").at(-1) : term);
  return (
    lastWord(wanted.term) === lastWord(other.term) ||
    overlap(wanted.meaning, other.meaning) >= CONFUSABLE ||
    named(wanted.meaning, other.term) ||
    named(other.meaning, wanted.term)
  );
}

/** Under the heading "Averages", "mode" and "median" are averages: neither is wrong where "average" is right. */
function isNamedBy(general: Explained, { section }: Explained): boolean {
  return section !== undefined && termKey(section) === termKey(general.term);
}

function likeness(a: Explained, b: Explained): number {
  return overlap(a.meaning, b.meaning) * 4 + Number(a.section === b.section);
}
