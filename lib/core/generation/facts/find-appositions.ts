import { tooAlike } from "@/lib/core/generation/words/terms";
import type { ClassedWord } from "@/lib/core/generation/words/word-classes";
import { classedWords, sentencesIn } from "@/lib/core/generation/words/word-classes";
import { isClause } from "./certain-entries";
import { definesByItself } from "./standing-meanings";

/** A term and what its sentence says of it in passing. */
export interface Apposition {
  readonly term: string;
  readonly meaning: string;
  readonly quote: string;
}

/** What may follow a term in its own sentence to say what it means. */
const IN_BRACKETS = /^\s+\((?!e\.?g\b|i\.?e\b|see\b|such\b|like\b|about\b|or\b)([^()]{8,160})\)/i;
const WHICH_IS = /^,?\s+(?:which|who)\s+(?:is|are|was|were|means?|meant)\s+((?!that\b)[^.,;()]+)/i;
const RENAMED =
  /^,\s+((?:an?|the|any|(?:someone|somebody|anyone|people)(?= who\b))\s+[^.;,()]+)(?=[.;,]|$)/i;
/** "karma, which", "a langar, a", "mukti (": one word that a meaning follows. */
const HEAD_OF_MEANING =
  /(?<![\p{L}.-])(\p{L}[\p{L}'’-]{2,24})(?=,? which (?:means?|is|are) | \(|, (?:an?|someone who|somebody who|people who) )/gu;
/** "In thought tracking, a character …", "On the website, a petition …": what follows begins the sentence itself. */
const OPENING_PHRASE =
  /^(in|on|at|for|during|after|before|from|with|by|under|near|as|when|if|to|unlike|like)\b[^,]*$/i;
/** Words that stand before the name of a thing and are no part of it. */
const BEFORE_NAME =
  /^(an?|the|this|that|these|those|some|any|each|every|no|its?|their|his|her|our|your|my|in|on|at|by|to|from|with|for|as|into|under|over|through|and|or|but|called|named|is|are|was|were|be|has|have|had|[,;(–—-])$/i;

/**
 * Terms whose sentence explains them in passing: "a tithe, a tax of one tenth …", "an annulment (a ruling that …)",
 * "karma, which means …". Words set in bold are taken at their author's word, others only where the meaning is whole.
 */
export function appositionsIn(text: string, strong: readonly string[]): Apposition[] {
  return sentencesIn(text)
    .filter((sentence) => text.includes(sentence))
    .flatMap((sentence) => {
      const marked = strong.filter((term) => sentence.includes(term));
      const others = unmarked(sentence).filter((term) => !marked.includes(term));
      return [
        ...marked.flatMap((term) => explained(term, sentence)),
        ...others.flatMap((term) => explained(term, sentence)).filter(isWhole),
      ];
    });
}

function explained(term: string, sentence: string): Apposition[] {
  const at = sentence.indexOf(term);
  const after = sentence.slice(at + term.length);
  const opens = OPENING_PHRASE.test(sentence.slice(0, at));
  const forms = opens ? [IN_BRACKETS, WHICH_IS] : [IN_BRACKETS, WHICH_IS, RENAMED];
  const found = forms.map((form) => form.exec(after)?.[1]);
  const meaning = found.find((text) => text !== undefined)?.trim();
  if (meaning === undefined || !/^\p{Ll}/u.test(meaning) || tooAlike(term, meaning)) return [];
  // "sloping sides (a draft angle of about 5°)": a measurement is no meaning.
  if (/\d/.test(meaning)) return [];
  if (/^(VERB|AUX|ADV|ADP)$/.test(classedWords(meaning)[0]?.wordClass ?? "")) return [];
  const end = sentence.indexOf(meaning, at) + meaning.length;
  if (isOneOfList(sentence.slice(end)) && !/^\s*\(/.test(after)) return [];
  return [
    {
      term,
      meaning: meaning.replace(/\bwhat they\b/g, "what people"),
      quote: sentence.slice(at, end),
    },
  ];
}

/** "a contact on your phone, a pupil on the list, a barcode at the till": things side by side. */
function isOneOfList(rest: string): boolean {
  return /^,\s+(an?|the|and|or)\b/i.test(rest);
}

/** Names that are not in bold: nouns with all that belongs to them, not names of people and places. */
function unmarked(sentence: string): string[] {
  const heads = [...sentence.matchAll(HEAD_OF_MEANING)].filter(
    ({ index }) =>
      !/,\s+(an?|the)\s+[^,]*$|:|\s[–—]\s+(an?\s+|the\s+)?$/i.test(sentence.slice(0, index)),
  );
  return heads.flatMap(({ index, 1: head = "" }) => wholeName(sentence.slice(0, index), head));
}

/**
 * "tracking" in "In thought tracking, a …" is half a name. What stands before a noun is taken with it as far as
 * it names; where that cannot be told ("the end of the bay, a …"), there is no term.
 */
function wholeName(before: string, head: string): string[] {
  const words = classedWords(`${before}${head}`);
  const last = words.at(-1);
  const opens = words.length === 1;
  if (last?.wordClass !== "NOUN" && !(opens && last?.wordClass === "PROPN")) return [];
  if (!opens && !/^\p{Ll}/u.test(head)) return [];
  let from = words.length - 1;
  while (from > 0 && isPartOfName(words, from - 1)) from -= 1;
  if (goesFurtherBack(words.slice(0, from).map(({ text }) => text))) return [];
  const name = words.slice(from).map(({ text }) => text);
  const whole = name.join(" ");
  return name.length <= 3 && `${before}${head}`.endsWith(whole) ? [whole] : [];
}

/** "the end of the bay", "sloping sides": what stands before may belong to the name. */
function goesFurtherBack(before: readonly string[]): boolean {
  const last = before.at(-1) ?? "";
  const describes = /ing$/.test(last) && !/^(using|making|having|including|adding)$/i.test(last);
  return describes || /^(of|than|like)$/i.test(last) || /^of$/i.test(before.at(-2) ?? "");
}

/** A noun or what describes one, and a verb only where a preposition before it shows that it is none. */
function isPartOfName(words: readonly ClassedWord[], at: number): boolean {
  const { text = "", wordClass = "" } = words[at] ?? {};
  if (BEFORE_NAME.test(text) || /^(of|than|like)$/i.test(text)) return false;
  const noVerb = /^(ADP|DET)$/.test(words[at - 1]?.wordClass ?? "");
  return /^(NOUN|ADJ|PROPN)$/.test(wordClass) || (wordClass === "VERB" && noVerb);
}

/** "the five beloved ones" may be a meaning, "a lovely place" is only praise. */
function isWhole({ meaning }: Apposition): boolean {
  const opening = classedWords(meaning)[0]?.wordClass;
  // "(graph paper at front)" is a note; "(people who …)" says what somebody is.
  const told = opening === "NOUN" && /\b(that|which|who|where)\b/.test(meaning);
  const names = /^(an?|the|someone|somebody|anyone)\s/i.test(meaning) || told;
  // "pixels, a picture of Russell Kirsch's son": what is said of one person or place is no meaning.
  const isOfOne = /\s\p{Lu}/u.test(meaning);
  return names && !isOfOne && definesByItself(meaning) && !isClause(meaning);
}
