import type { SourceDocument } from "@/lib/core/documents/source-document";
import { plainSentences } from "@/lib/core/generation/facts/find-sentences";
import type { Evidence } from "@/lib/core/generation/facts/lesson-facts";
import type { TaughtBlock } from "@/lib/core/generation/facts/sections";
import { isPlural, isTerm, standsIn, stemmed, termKey } from "@/lib/core/generation/words/terms";
import type { ClassedWord } from "@/lib/core/generation/words/word-classes";
import { classedWords } from "@/lib/core/generation/words/word-classes";

/** A sentence, and a word in it that the lesson makes much of. */
export interface GapSentence extends Evidence {
  readonly term: string;
  readonly before: string;
  readonly after: string;
  /** What else could stand there by its form: gaps of one question are of one kind. */
  readonly kind: "name" | "year" | "one" | "many";
  /** How much the lesson makes of the word. */
  readonly weight: number;
}

/** Words of any text, which no lesson is about. */
const SAYS_LITTLE =
  /^(thing|people|person|way|time|part|number|example|year|day|lot|kind|type|word|place|group|use|end|side|fact|idea|amount|set|pupil|student|lesson|result|reason|area|case|point|name|line|need|work|system|stage|level|range|form|problem|second|minute|hour|week|month|century|degree|mile|metre|change|piece|bit)s?$/i;
/** Needs the sentence before, which a question does not show. */
const POINTS_BACK =
  /\b(he|she|they|it|his|her|their|its|him|them|the others?|another|such|both|those|(in|on|at|by|after|before) that)\b/i;
/** Each gap has this much to go by. */
const FEWEST_WORDS_AROUND = 6;
/** More sentences than a lesson has: of a book the beginning is enough to pick from. */
const MOST_SENTENCES = 300;
const YEAR = /^(1\d{3}|20\d\d)$/;

/** At most one gap of a kind in a sentence, and one sentence a word: the one that says most around it. */
export function findGapSentences(
  document: SourceDocument,
  taught: readonly TaughtBlock[],
): GapSentence[] {
  const named = [
    ...document.vocabulary.map(({ term }) => term),
    ...taught.flatMap(({ block }) => block.strong ?? []),
  ].map(termKey);
  const headings = document.blocks.filter(({ kind }) => kind === "heading");
  const heads = headings.map(({ text }) => stemmed(text)).join(" ");
  const all = taught.map(({ block }) => stemmed(block.text)).join(" ");
  const weights = new Map<string, number>();
  const weigh = (term: string) => {
    const weight = weights.get(term) ?? weightOf(term, { named, heads, all });
    weights.set(term, weight);
    return weight;
  };
  const broken = brokenLines(document.blocks);
  return oneEach(
    plainSentences(taught)
      .filter(({ quote, address }) => !POINTS_BACK.test(quote) && !broken.has(address))
      .slice(0, MOST_SENTENCES)
      .flatMap((sentence) => bestOfKinds(gapsIn(sentence, weigh))),
  );
}

/** Lines of which the next one is the rest: a PDF breaks them, and what stands in one is no sentence. */
function brokenLines(blocks: SourceDocument["blocks"]): Set<string> {
  const broken = blocks.filter(
    ({ text }, at) =>
      !/[.!?:;]["”’)]?$/u.test(text.trim()) && /^\p{Ll}/u.test(blocks[at + 1]?.text ?? ""),
  );
  return new Set(broken.map(({ address }) => address));
}

/** "The ___ ran away": few names stand after "the", and they stand out. */
function tellsNames(before: string, kind: GapSentence["kind"]): boolean {
  return kind === "name" && /\bthe $/i.test(before);
}

function bestOfKinds(gaps: readonly GapSentence[]): GapSentence[] {
  const heaviestFirst = gaps.toSorted((a, b) => b.weight - a.weight);
  return heaviestFirst.filter(
    ({ kind }, at) => heaviestFirst.findIndex((other) => other.kind === kind) === at,
  );
}

interface Said {
  readonly named: readonly string[];
  readonly heads: string;
  readonly all: string;
}

/** A key word counts most, then one that a heading says, then one that comes back. */
function weightOf(term: string, { named, heads, all }: Said): number {
  if (YEAR.test(term)) return 2;
  const key = ` ${stemmed(term).trim()} `;
  const times = all.split(key).length - 1;
  return (
    (named.includes(termKey(term)) ? 3 : 0) +
    (heads.includes(key) ? 2 : 0) +
    (times >= 3 ? 2 : times - 1)
  );
}

function gapsIn(sentence: Evidence, weigh: (term: string) => number): GapSentence[] {
  const { quote } = sentence;
  return nounsIn(quote).flatMap(({ term, kind }) => {
    const [before = "", after = "", more] = quote.split(term);
    const around = `${before} ${after}`;
    const whole = more === undefined && /[\s(]$/.test(before) && /^[\s.,;)]/.test(after);
    const told = /\ban? $/i.test(before) || standsIn(around, term) || tellsNames(before, kind);
    const enough = (around.match(/\p{L}{3,}/gu) ?? []).length >= FEWEST_WORDS_AROUND;
    const weight = weigh(term);
    return whole && !told && enough && weight >= 2
      ? [{ ...sentence, term, before, after, kind, weight }]
      : [];
  });
}

/** Nouns that stand together ("carbon dioxide"), names, and years; never the first word, whose capital tells it. */
function nounsIn(quote: string): Pick<GapSentence, "term" | "kind">[] {
  const runs: ClassedWord[][] = [[]];
  for (const word of classedWords(quote)) {
    if (isNoun(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs
    .filter((run) => run.length > 0 && run.length <= 3)
    .map((run) => ({ term: run.map(({ text }) => text).join(" "), kind: kindOf(run) }))
    .filter(({ term }) => isAskable(term) && quote.indexOf(term) > 0);
}

function isNoun({ text, wordClass }: ClassedWord): boolean {
  return wordClass === "NOUN" || wordClass === "PROPN" || YEAR.test(text);
}

function kindOf(run: readonly ClassedWord[]): GapSentence["kind"] {
  const term = run.map(({ text }) => text).join(" ");
  if (YEAR.test(term)) return "year";
  if (/^\p{Lu}/u.test(term)) return "name";
  return isPlural(term) ? "many" : "one";
}

function isAskable(term: string): boolean {
  return YEAR.test(term) || (isTerm(term) && term.length >= 3 && !SAYS_LITTLE.test(term));
}

/** Of the sentences around one word, the one that says most. */
function oneEach(found: readonly GapSentence[]): GapSentence[] {
  const best = new Map<string, GapSentence>();
  for (const one of found) {
    const held = best.get(termKey(one.term));
    if (held === undefined || one.quote.length > held.quote.length)
      best.set(termKey(one.term), one);
  }
  return [...best.values()];
}
