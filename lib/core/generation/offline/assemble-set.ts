import { isOneTooMany, SMALLEST_SET_WITH_RULES, unmetRules } from "@/lib/core/generation/set-rules";
import type { Question } from "@/lib/core/questions/question";
import type { Telling } from "./giveaways";
import { giveEachOtherAway } from "./giveaways";

/** A question that could be taken, with what choosing needs to know. */
export interface Candidate extends Telling {
  /** 0 … 1: how sure its rule is that a teacher would take it as it stands. */
  readonly confidence: number;
  /** Everything it asks about; two questions about one thing never stand in one set. */
  readonly facts: readonly string[];
}

/** How one try chooses: the best of several tries is taken. */
interface Taste {
  /** How much a question is held back for each further fact it uses up; below 0, preferred for it. */
  readonly thrift: number;
  /** What the first question of a type is worth. */
  readonly variety: number;
  /** What single questions are worth beyond that. */
  readonly luck?: ReadonlyMap<Candidate, number>;
}

const TASTES: readonly Taste[] = [
  { thrift: 0, variety: 0 },
  { thrift: 0, variety: 0.7 },
  { thrift: -0.05, variety: 0 },
  { thrift: 0.05, variety: 0.3 },
];
/** How often it is tried to begin elsewhere: the best question by itself may keep out two others. */
const OTHER_BEGINNINGS = 120;
/** Up to so much is added to what a question is worth in such a try. */
const LUCK = 0.6;

/**
 * Chooses the best questions and puts them in order, easy to hard. Never more than `count`, and never one
 * that repeats another to reach it.
 */
export function assembleSet(candidates: readonly Candidate[], count: number): Question[] {
  const { clash } = clashes();
  const plain = TASTES.map((taste) => chosen(candidates, count, taste, clash));
  const lucky = Array.from({ length: OTHER_BEGINNINGS }, (_, attempt) => {
    const luck = new Map(candidates.map((one, place) => [one, luckOf(attempt, place)]));
    const taste = TASTES[attempt % TASTES.length] ?? { thrift: 0, variety: 0 };
    return chosen(candidates, count, { ...taste, luck }, clash);
  });
  const best = bestOf([...plain, ...lucky], count);
  return inOrder(best.map(({ question }) => question));
}

/** Spread evenly and the same each time. */
function luckOf(attempt: number, place: number): number {
  return ((((attempt + 1) * 7919 + place * (attempt * 2 + 1) * 613) % 1009) / 1009) * LUCK;
}

function bestOf(sets: readonly (readonly Candidate[])[], count: number): readonly Candidate[] {
  const ranked = sets
    .map((set, index) => ({ set, index, value: worthOfSet(set, count) }))
    .sort((a, b) => b.value - a.value || a.index - b.index);
  return ranked[0]?.set ?? [];
}

/** So many of one type are varied enough; each one more is worth less. */
const VARIED = 3;

/** Questions made, less what is dull about them and what the rules they break are worth. */
function worthOfSet(set: readonly Candidate[], count: number): number {
  const questions = inOrder(set.map(({ question }) => question));
  const broken = unmetRules(questions, count).filter(({ rule }) => rule !== "count").length;
  const numbers = Object.values(Object.groupBy(questions, ({ type }) => type)).map(
    (same = []) => same.length,
  );
  const dull = numbers.map((many) => Math.max(0, many - VARIED)).map((more) => more * more * 0.15);
  const whole = set.map(({ facts }) => Math.min(5, termsIn(facts)) * 0.1);
  const sure = set.reduce((sum, { confidence }) => sum + confidence - 0.8, 0);
  return (
    set.length +
    sure +
    whole.reduce((sum, more) => sum + more, 0) -
    broken * 0.5 -
    dull.reduce((sum, more) => sum + more, 0) +
    worthOfTypes(numbers.length)
  );
}

/** One type of question throughout is poor, a third still welcome; none of them is worth leaving a sound question out. */
function worthOfTypes(types: number): number {
  return [0, 0, 0.8, 1.4, 1.8][Math.min(types, 4)] ?? 0;
}

type Clash = (a: Candidate, b: Candidate) => boolean;

/** Whether two questions cannot stand in one set, worked out once for each two. */
function clashes(): { clash: Clash } {
  const known = new Map<Candidate, Map<Candidate, boolean>>();
  const clash: Clash = (a, b) => {
    const ofA = known.get(a) ?? new Map<Candidate, boolean>();
    known.set(a, ofA);
    const found = ofA.get(b) ?? known.get(b)?.get(a);
    if (found !== undefined) return found;
    const used = new Set(a.facts);
    const result = b.facts.some((fact) => used.has(fact)) || giveEachOtherAway(a, b);
    ofA.set(b, result);
    return result;
  };
  return { clash };
}

/** One at a time, each the best given what is already there. */
function chosen(
  candidates: readonly Candidate[],
  count: number,
  taste: Taste,
  clash: Clash,
): Candidate[] {
  const taken: Candidate[] = [];
  let left = [...candidates];
  while (taken.length < count && left.length > 0) {
    const next = best(left, taken, count, taste);
    if (next === undefined) break;
    taken.push(next);
    left = left.filter((other) => other !== next && !clash(next, other));
  }
  return taken;
}

function best(
  left: readonly Candidate[],
  taken: readonly Candidate[],
  count: number,
  taste: Taste,
): Candidate | undefined {
  const scored = left.map((candidate) => ({
    candidate,
    score: worth(candidate, taken, count, taste),
  }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (top, next) => (top === undefined || next.score > top.score ? next : top),
    undefined,
  )?.candidate;
}

/** Sure questions first; a type, an objective or a difficulty the set still lacks is worth a little more. */
function worth(
  candidate: Candidate,
  taken: readonly Candidate[],
  count: number,
  taste: Taste,
): number {
  const { question, confidence, facts } = candidate;
  const same = taken.filter((other) => other.question.type === question.type).length;
  const covers = taken.some((other) => other.question.objective === question.objective);
  const news = question.objective !== undefined && !covers ? 0.1 : 0;
  return (
    confidence +
    (taste.luck?.get(candidate) ?? 0) +
    (same === 0 ? taste.variety : 0) -
    same * 0.05 +
    news +
    wantedDifficulty(question, taken, count) -
    (termsIn(facts) - 1) * taste.thrift
  );
}

/** One easy or hard question more than its fifth holds would stand in the middle, where it does not belong. */
function wantedDifficulty(
  { difficulty }: Question,
  taken: readonly Candidate[],
  count: number,
): number {
  const fifth = Math.max(1, Math.floor(count / 5));
  const inSet = (from: number, to: number) =>
    taken.filter(({ question }) => question.difficulty >= from && question.difficulty <= to).length;
  if (difficulty === 1) return inSet(1, 1) < fifth ? 0.1 : -0.5;
  if (difficulty === 5) return inSet(5, 5) < fifth ? 0.1 : -0.5;
  if (difficulty === 4) return inSet(4, 5) < fifth ? 0.1 : 0;
  return difficulty === 2 && inSet(1, 2) < fifth ? 0.1 : 0;
}

/** The easiest first and the hardest last; between them the types take turns. */
function inOrder(questions: readonly Question[]): Question[] {
  const sorted = [...questions].sort((a, b) => a.difficulty - b.difficulty);
  if (sorted.length < SMALLEST_SET_WITH_RULES) return taken(sorted, []);
  const fifth = Math.max(1, Math.floor(sorted.length / 5));
  const first = taken(sorted.slice(0, fifth), []);
  const middle = taken(sorted.slice(fifth, -fifth), first);
  return [...first, ...middle, ...taken(sorted.slice(-fifth), middle)];
}

/** One after another: never a fourth of one type where there is another, and the type with most left goes first. */
function taken(questions: readonly Question[], before: readonly Question[]): Question[] {
  const left = [...questions];
  const placed: Question[] = [];
  while (left.length > 0) {
    const types = [...before, ...placed].map(({ type }) => type);
    const ranked = left.map((question, index) => ({ index, rank: rankOf(question, left, types) }));
    const best = ranked.reduce((top, next) => (next.rank > top.rank ? next : top));
    placed.push(...left.splice(best.index, 1));
  }
  return placed;
}

function rankOf(
  { type, difficulty }: Question,
  left: readonly Question[],
  types: readonly string[],
): number {
  const waiting = left.filter((other) => other.type === type).length;
  if (isOneTooMany(types, type)) return -100;
  return (type === types.at(-1) ? -2 : 0) + waiting / left.length - difficulty;
}

/** A sentence, and words left over, are used up together with the term asked for, and are no loss of their own. */
function termsIn(facts: readonly string[]): number {
  return Math.max(1, facts.filter((fact) => !/^(said|spare):/.test(fact)).length);
}
