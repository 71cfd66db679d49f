import { isPlural, termKey, tooAlike } from "./terms";

interface Explained {
  readonly term: string;
  readonly meaning: string;
  readonly section?: string;
}

/** Two meanings that share this much of their words may be two names of one thing. */
const SAME_MEANING = 0.85;

/** Whether a term is of one kind with its nearest siblings, so that the kind alone does not tell it. */
export function hasPeer(
  wanted: Explained,
  siblings: readonly string[],
  all: readonly Explained[],
): boolean {
  const nearest = all.filter(({ term }) => siblings.slice(0, 3).includes(term));
  return nearest.some(({ meaning }) => shape(meaning) === shape(wanted.meaning));
}

/**
 * The other terms that can stand as wrong choices for one, most alike in kind first. Never one that may mean
 * the same, that the meaning names, or whose own meaning nearly says this one.
 */
export function rankedSiblings(wanted: Explained, all: readonly Explained[]): string[] {
  return all
    .filter((other) => other.term !== wanted.term && isFair(wanted, other))
    .map((other, place) => ({ term: other.term, place, score: likeness(wanted, other) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ term }) => term);
}

function isFair(wanted: Explained, other: Explained): boolean {
  if (tooAlike(wanted.term, other.term)) return false;
  if (` ${wanted.meaning.toLowerCase()} `.includes(` ${other.term.toLowerCase()} `)) return false;
  // "A villein is a peasant who …": every villein is a peasant, so neither is wrong for the other.
  if (head(other.meaning) === wanted.term.toLowerCase()) return false;
  if (isNamedBy(wanted, other) || isNamedBy(other, wanted)) return false;
  return overlap(wanted.meaning, other.meaning) < SAME_MEANING;
}

/** Under the heading "Averages", "mode" and "median" are averages: neither is wrong where "average" is right. */
function isNamedBy(general: Explained, { section }: Explained): boolean {
  return section !== undefined && termKey(section) === termKey(general.term);
}

function likeness(a: Explained, b: Explained): number {
  return (
    Number(head(a.meaning) === head(b.meaning)) * 3 +
    Number(shape(a.meaning) === shape(b.meaning)) * 2 +
    Number(isPlural(a.term) === isPlural(b.term)) * 2 +
    Number(a.section === b.section) * 2 +
    Number(a.term.includes(" ") === b.term.includes(" ")) +
    Number(isAcronym(a.term) === isAcronym(b.term))
  );
}

/** How a meaning begins: a thing, an event ("when …"), a manner ("how …"), a doing ("getting …"). */
function shape(meaning: string): string {
  const [, first = ""] =
    /^(?:an?|the|any)\s+(?:[\p{L}-]+\s+)?([\p{L}-]+)\s+(?:of|that|which|where|in|on|for|by)\b/iu.exec(
      meaning,
    ) ?? [];
  if (/^(instrument|device|tool|machine|program|software|app)$/i.test(first)) return "tool";
  if (/^(book|text|document|poem|story|letter|law|code)$/i.test(first)) return "text";
  if (/^(place|point|area|region|building|tower|room|town|city|country|land)$/i.test(first))
    return "place";
  if (/(ing|tion|sion|ment|removal|spread|process|transfer)$/i.test(first)) return "doing";
  if (/^(when|where)\b/i.test(meaning)) return "event";
  if (/^how\b/i.test(meaning)) return "manner";
  if (/^(the (process|way|movement|transfer|act)|\w+ing\b)/i.test(meaning)) return "doing";
  return /^(a person|someone|anyone|a poor|a man|a woman)/i.test(meaning) ? "person" : "thing";
}

/** "the green pigment that …" → "pigment": the last word before the meaning goes on to describe. */
function head(meaning: string): string {
  const first = meaning.split(
    /\s+(?:that|which|who|where|when|in|of|on|at|by|for|from|with|used|made|produced|between|through)\s+/i,
  )[0];
  return first?.split(" ").at(-1)?.toLowerCase() ?? "";
}

function overlap(a: string, b: string): number {
  const [x, y] = [new Set(allWords(a)), new Set(allWords(b))];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared === 0 ? 0 : shared / Math.min(x.size, y.size);
}

/** Short words too: "two digits" and "ten digits" differ only there. */
function allWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

function isAcronym(term: string): boolean {
  return /^[A-Z0-9]{2,}$/.test(term);
}
