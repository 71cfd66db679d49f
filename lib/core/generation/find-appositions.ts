import { definesByItself } from "./standing-meanings";
import { tooAlike } from "./terms";
import { classedWords, sentencesIn } from "./word-classes";

/** A term and what its sentence says of it in passing. */
export interface Apposition {
  readonly term: string;
  readonly meaning: string;
  readonly quote: string;
}

/** What may follow a term in its own sentence to say what it means. */
const IN_BRACKETS = /^\s+\((?!e\.?g\b|i\.?e\b|see\b|such\b|like\b|about\b|or\b)([^()]{8,160})\)/i;
const WHICH_IS = /^,?\s+(?:which|who)\s+(?:is|are|was|were|means?|meant)\s+((?!that\b)[^.,;()]+)/i;
const RENAMED = /^,\s+((?:an?|the|any)\s+[^.;,()]+)(?=[.;,]|$)/i;
/** "karma, which", "a langar, a", "mukti (": one word that a meaning follows. */
const HEAD_OF_MEANING = /(?<![\p{L}-])(\p{L}[\p{L}'’-]{3,24})(?=,? which means? | \(|, (?:an?) )/gu;

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
  const found = [IN_BRACKETS, WHICH_IS, RENAMED].map((form) => form.exec(after)?.[1]);
  const meaning = found.find((text) => text !== undefined)?.trim();
  if (meaning === undefined || !/^\p{Ll}/u.test(meaning) || tooAlike(term, meaning)) return [];
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

/** Words that are not in bold: nouns, not names of people and places. */
function unmarked(sentence: string): string[] {
  const words = [...sentence.matchAll(HEAD_OF_MEANING)]
    .filter(({ index }) => !/,\s+(an?|the)\s+[^,]*$/i.test(sentence.slice(0, index)))
    .map(([, word = ""]) => word);
  const classes = new Map(classedWords(sentence).map(({ text, wordClass }) => [text, wordClass]));
  return words.filter((word) => /^\p{Ll}/u.test(word) && classes.get(word) === "NOUN");
}

/** "the five beloved ones" may be a meaning, "a lovely place" is only praise. */
function isWhole({ meaning }: Apposition): boolean {
  const opening = classedWords(meaning)[0]?.wordClass;
  const names = /^(an?|the)\s/i.test(meaning) || opening === "NOUN";
  return names && definesByItself(meaning);
}
