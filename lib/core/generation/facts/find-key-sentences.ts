import { inSentence, isPlural } from "@/lib/core/generation/words/terms";
import { classedWords } from "@/lib/core/generation/words/word-classes";
import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import type { PlainSentence } from "./find-sentences";
import { isGeneral } from "./general-sentences";
import type { Definition, KeySentence } from "./lesson-facts";

/** How the lesson uses a term in its sentences: after "a" or "an", after "the", after "each", or bare. */
interface Usage {
  readonly term: string;
  readonly articles: ReadonlySet<Article>;
}
type Article = "a" | "an" | "the" | "each" | "bare";

/** Sentences that hold one explained term once, with terms that would fit the same gap. */
export function findKeySentences(
  sentences: readonly PlainSentence[],
  definitions: readonly Definition[],
): KeySentence[] {
  const usages = new Map(definitions.map(({ term }) => [term, usageOf(term, sentences)]));
  const names = properNames(sentences);
  return sentences.flatMap((sentence) => {
    const held = definitions.filter(({ term }) => placesOf(term, sentence.quote).length > 0);
    return held
      .flatMap((definition) =>
        gapFor(definition, sentence, { held, usages, names, all: definitions }),
      )
      .slice(0, 1);
  });
}

interface Known {
  readonly held: readonly Definition[];
  readonly usages: ReadonlyMap<string, Usage>;
  readonly names: ReadonlySet<string>;
  readonly all: readonly Definition[];
}

function gapFor(definition: Definition, sentence: PlainSentence, known: Known): KeySentence[] {
  const { term } = definition;
  const [place, second] = placesOf(term, sentence.quote);
  if (place === undefined || second !== undefined || tooEmpty(sentence.quote, term)) return [];
  const before = sentence.quote.slice(0, place);
  const written = sentence.quote.slice(place, place + term.length);
  const after = sentence.quote.slice(place + term.length);
  if (isPartOfName(before, after) || isListed(before, after)) return [];
  if (!isGeneral(sentence.quote, known.held)) return [];
  const { kind: _, ...evidence } = sentence;
  if (isDefinedHere(before, after)) {
    const whole = definition.quote === sentence.quote && !/^An\b/.test(before);
    return whole
      ? [{ ...evidence, term: written, before, after, siblings: [], form: "recalled" }]
      : [];
  }
  const article = articleBefore(before);
  const others = new Set(known.held.map((other) => other.term));
  const siblings = definition.siblings.filter(
    (sibling) =>
      !others.has(sibling) &&
      (fits(known.usages.get(sibling), article) || couldFit(sibling, article, known)) &&
      isPlural(sibling) === isPlural(term),
  );
  if (article === "bare" && !sameKind(term, siblings)) return [];
  const cased = (text: string) => (before === "" ? text : inSentence(text, known.names));
  return [
    { ...evidence, term: written, before, after, siblings: siblings.map(cased), form: "chosen" },
  ];
}

/** "A bailey is the courtyard …": nothing to choose, but to recall where only one word fits. */
function isDefinedHere(before: string, after: string): boolean {
  const subject = /^((an?|the)\s+)?$/i.test(before);
  return subject && /^\s+(is|are|was|were|means|refers)\b/i.test(after);
}

/** "binary digit", "carbon dioxide gas": a gap inside a longer name can be told from its other half. */
function isPartOfName(before: string, after: string): boolean {
  const next = classedWords(after.trim())[0];
  const last = classedWords(before.trim()).at(-1);
  const naming = ["NOUN", "PROPN", "ADJ"];
  const follows =
    /^\s/.test(after) && next !== undefined && ["NOUN", "PROPN"].includes(next.wordClass);
  return follows || (last !== undefined && naming.includes(last.wordClass));
}

/** "by heating and by ___": in a list of several things each could be another. */
function isListed(before: string, after: string): boolean {
  return (
    /(,|\band|\bor)(\s+(by|in|of|the|an?))?\s*$/i.test(before) || /^\s*(,|and\b|or\b)/i.test(after)
  );
}

/** Three words that carry meaning must stand around a gap, or anything would fit it. */
function tooEmpty(quote: string, term: string): boolean {
  return (quote.replace(term, "").match(/\p{L}{4,}/gu) ?? []).length < 3;
}

function sameKind(term: string, siblings: readonly string[]): boolean {
  return (
    siblings.length >= 2 &&
    siblings.slice(0, 3).every((sibling) => isPlural(sibling) === isPlural(term))
  );
}

/** What follows "each" has to be a thing that is counted: one that stands after "a" or "an" somewhere. */
function fits(usage: Usage | undefined, article: Article): boolean {
  const used = usage?.articles ?? new Set<Article>();
  return article === "each" ? used.has("a") || used.has("an") : used.has(article);
}

/** A term the lesson never uses in a sentence fits by what its meaning begins with: "a swelling …" can be counted. */
function couldFit(term: string, article: Article, { usages, all }: Known): boolean {
  if ((usages.get(term)?.articles.size ?? 0) > 0) return false;
  const meaning = all.find((one) => one.term === term)?.meaning ?? "";
  const isCounted = /^an?\s/i.test(meaning);
  if (article === "a" || article === "an")
    return isCounted && /^[aeiou]/i.test(term) === (article === "an");
  if (article === "bare") return !isCounted;
  return article === "the" || isCounted;
}

function usageOf(term: string, sentences: readonly PlainSentence[]): Usage {
  const articles = sentences.flatMap(({ quote }) =>
    placesOf(term, quote).map((place) => articleBefore(quote.slice(0, place))),
  );
  return { term, articles: new Set(articles) };
}

function articleBefore(before: string): Article {
  const word = /\b(an?|the|each|every|one|another|any)\s+$/i.exec(before)?.[1]?.toLowerCase();
  if (word === "a" || word === "an" || word === "the") return word;
  return word === undefined ? "bare" : "each";
}

/** Where a term stands as whole words, its case aside. */
function placesOf(term: string, text: string): number[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])${escapePattern(term)}(?![\\p{L}\\p{N}-])`,
    "giu",
  );
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/** Words written with a capital where no sentence begins. */
function properNames(sentences: readonly PlainSentence[]): Set<string> {
  return new Set(
    sentences.flatMap(({ quote }) => quote.match(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}]+/gu) ?? []),
  );
}
