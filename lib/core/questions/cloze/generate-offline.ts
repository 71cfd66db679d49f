import { headingBefore } from "@/lib/core/generation/facts/heading-before";
import type {
  Definition,
  KeySentence,
  LessonFacts,
} from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { TermBank } from "@/lib/core/generation/offline/term-banks";
import { termBanks } from "@/lib/core/generation/offline/term-banks";
import { isPartOf } from "@/lib/core/generation/words/answer-forms";
import { termKey } from "@/lib/core/generation/words/terms";
import {
  asSentence,
  discourages,
  guidingFeedback,
  neutralTopic,
  offlineFeedback,
  offlineHint,
  placeHint,
} from "../shared/offline-wording";
import { gapText } from "./compose";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

const WAY = "Read the whole sentence first, then try each choice in the gap.";

/** One key term left out of a sentence, and a few sentences with one word bank. */
export function generateOffline(facts: LessonFacts): Made[] {
  const single = facts.sentences.filter(({ siblings }) => siblings.length >= 2).map(fromSentence);
  const asked = facts.definitions.filter(({ meaning }) => !discourages(meaning));
  return [
    ...termBanks(asked).flatMap((bank) => turnsOf(bank).map((turn) => fromTermBank(bank, turn))),
    ...banks(facts),
    ...strongBanks(facts),
    ...single,
    ...typedGaps(facts),
  ];
}

/** A gap to be typed: what the sentence before describes has a name of several words, which its own sentence gives. */
function typedGaps({ sentences, definitions, blocks }: LessonFacts): Made[] {
  // "Overall majority" is "majority" too, where the lesson has both.
  const names = new Set([...definitions, ...sentences].map(({ term }) => term.toLowerCase()));
  const isShorter = (term: string) => names.has(term.toLowerCase().split(" ").at(-1) ?? "");
  return sentences
    .filter(({ form, term }) => form === "named" && term.includes(" ") && !isShorter(term))
    .map((fact) => typedGap(fact, [fact.term], headingBefore(blocks, fact.address)));
}

/** Key terms left out of their meanings, each on a line of its own, with a bank to choose from. */
function fromTermBank({ lines, extra }: TermBank, turn: number): Made {
  const terms = lines.map(({ term }) => term);
  const keys = terms.map((term) => `term:${term.toLowerCase()}`);
  return {
    ...gapText({
      kind: "bank",
      pieces: ["", ...lines.map(({ meaning }, index) => lineAfter(meaning, lines[index + 1]))],
      gaps: terms.map((answer) => ({ answer, alsoAccepted: [], distractors: [] })),
      extraWords: extra,
    }),
    prompt: `Choose the right key term for each line.${leftOver(extra.length)}`,
    topic: neutralTopic(lines.map(({ section }) => section)),
    difficulty: lines.length > 2 ? 3 : 2,
    points: lines.length,
    timeEstimateSeconds: 30 + lines.length * 20,
    hint: "Start with the meaning you are surest of, and see which words are left.",
    feedback: guidingFeedback(
      "Every term stands beside its meaning.",
      "read what is said of each term before you choose again",
      lines,
    ),
    tags: ["key terms"],
    source: lines.map(({ address, quote }) => ({ address, quote })),
    confidence: lines.length + extra.length > 3 ? 0.92 : 0.86,
    fact: keys[0] ?? "",
    alsoAsks: [
      ...keys.slice(1),
      ...(extra.length === 0 ? [] : [`spare:${turn}:${extra.join("|")}`]),
    ],
    offers: terms,
    extras: extra,
  };
}

/** Two questions of a set may leave the same words over, a third would show the pattern. */
function turnsOf({ extra }: TermBank): number[] {
  return extra.length === 0 ? [1] : [1, 2];
}

function lineAfter(meaning: string, next: unknown): string {
  const text = meaning.replace(/[.;,]+$/, "");
  return `: ${text.charAt(0).toUpperCase()}${text.slice(1)}.${next === undefined ? "" : "\n"}`;
}

function leftOver(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " One word is left over." : " Two words are left over.";
}

function typedGap(fact: KeySentence, accepted: readonly string[], after: string | undefined): Made {
  const [answer = fact.term, ...alsoAccepted] = accepted;
  return {
    ...fromSentence(fact),
    ...gapText({
      kind: "typed",
      pieces: [fact.before, /[.!?]$/.test(fact.after) ? fact.after : `${fact.after}.`],
      gaps: [{ answer, alsoAccepted, distractors: [] }],
      extraWords: [],
    }),
    topic: neutralTopic([fact.section], fact.term),
    difficulty: 3,
    hint: placeHint({ ...fact, after }, accepted),
    confidence: fact.form === "named" ? 0.85 : 0.8,
    answers: accepted.filter((name) => !isPartOf(name, answer)),
    offers: [],
  };
}

/** Sentences around words in bold, three to five at a time, with these words to choose from. */
function strongBanks({ sentences, definitions }: LessonFacts): Made[] {
  const apart: KeySentence[] = [];
  for (const sentence of sentences.filter(({ form }) => form === "strong")) {
    if (apart.length < 5 && apart.every((other) => doNotNameEachOther(sentence, other)))
      apart.push(sentence);
  }
  const terms = apart.map(({ term }) => term);
  const fair = apart.filter(
    (sentence) =>
      isWhole(sentence) && !articleTells(sentence, apart) && !tellsPart(sentence, terms),
  );
  return fair.length < 3 ? [] : [fromSentences(fair, definitions)];
}

/** "About 500 ___s": an ending that is left behind tells of what; "ran one" speaks of something before it. */
function isWhole({ before, after }: KeySentence): boolean {
  return !/^[\p{L}’']/u.test(after) && !/\b(one|ones)\b/i.test(`${before} ${after}`);
}

/** "The place where two plates meet is a ___" tells what is left out there, and of "tectonic plates" too. */
function tellsPart({ before, after }: KeySentence, terms: readonly string[]): boolean {
  const said = new Set(termKey(`${before} ${after}`.replace(/[^\p{L} ]/gu, " ")).split(" "));
  return terms.some((term) =>
    termKey(term)
      .split(" ")
      .some((word) => word.length > 3 && said.has(word)),
  );
}

/** Before a gap "an" leaves only the words with a vowel: there must be two of them, and as many without one for "a". */
function articleTells({ before }: KeySentence, all: readonly KeySentence[]): boolean {
  const article = /\b(an?)\s+$/i.exec(before)?.[1]?.toLowerCase();
  const vowels = all.filter(({ term }) => /^[aeiou]/i.test(term)).length;
  if (article === undefined) return false;
  return (article === "an" ? vowels : all.length - vowels) < 2;
}

function fromSentence(fact: KeySentence): Made {
  return {
    ...gapText({
      kind: "dropdown",
      pieces: [fact.before, fact.after],
      gaps: [{ answer: fact.term, alsoAccepted: [], distractors: fact.siblings.slice(0, 3) }],
      extraWords: [],
    }),
    prompt: "Complete the sentence.",
    topic: fact.section ?? fact.term,
    difficulty: 2,
    points: 1,
    timeEstimateSeconds: 45,
    hint: offlineHint(WAY, fact.section, [fact.term]),
    feedback: offlineFeedback(asSentence(`${fact.before}${fact.term}${fact.after}`)),
    tags: ["key terms"],
    source: [{ address: fact.address, quote: fact.quote }],
    confidence: 0.7,
    fact: `term:${fact.term.toLowerCase()}`,
    alsoAsks: [`said:${fact.quote}`],
    answers: [fact.term],
    offers: [fact.term, ...fact.siblings.slice(0, 3)],
  };
}

/** Three sentences at a time, each about another term, none of them naming a term of the bank. */
function banks(facts: LessonFacts): Made[] {
  const chosen: KeySentence[] = [];
  for (const sentence of facts.sentences.filter(({ form }) => form === "chosen")) {
    if (chosen.length < 3 && chosen.every((other) => standApart(sentence, other)))
      chosen.push(sentence);
  }
  return chosen.length < 3 ? [] : [fromSentences(chosen, facts.definitions)];
}

function standApart(a: KeySentence, b: KeySentence): boolean {
  return doNotNameEachOther(a, b) && a.siblings.includes(b.term);
}

function doNotNameEachOther(a: KeySentence, b: KeySentence): boolean {
  const names = (sentence: KeySentence, term: string) =>
    `${sentence.before} ${sentence.after}`.toLowerCase().includes(term.toLowerCase());
  const same = a.term.toLowerCase() === b.term.toLowerCase() || a.quote === b.quote;
  return !same && !names(a, b.term) && !names(b, a.term);
}

function fromSentences(chosen: readonly KeySentence[], definitions: readonly Definition[]): Made {
  const terms = chosen.map(({ term }) => term);
  const extra = extraWords(chosen, definitions);
  const pieces = chosen.flatMap((sentence, index) => {
    const gapBefore =
      index === 0 ? sentence.before : `${chosen[index - 1]?.after} ${sentence.before}`;
    return index === chosen.length - 1 ? [gapBefore, sentence.after] : [gapBefore];
  });
  return {
    ...gapText({
      kind: "bank",
      pieces,
      gaps: terms.map((answer) => ({ answer, alsoAccepted: [], distractors: [] })),
      extraWords: extra,
    }),
    prompt: "Complete the sentences.",
    topic: neutralTopic(chosen.map(({ section }) => section)),
    difficulty: 3,
    points: chosen.length,
    timeEstimateSeconds: 90,
    hint: "Start with the gap you are surest of, and see which words are left.",
    feedback: offlineFeedback(`The words are, in order: ${terms.join(", ")}.`),
    tags: ["key terms"],
    source: chosen.map(({ address, quote }) => ({ address, quote })),
    confidence: 0.7,
    answers: terms,
    offers: [...terms, ...extra],
    fact: `term:${terms[0]?.toLowerCase()}`,
    alsoAsks: [
      ...terms.slice(1).map((term) => `term:${term.toLowerCase()}`),
      ...chosen.map(({ quote }) => `said:${quote}`),
    ],
  };
}

/** One word more than there are gaps, from what all the sentences take as a plausible choice. */
function extraWords(chosen: readonly KeySentence[], definitions: readonly Definition[]): string[] {
  const used = new Set(chosen.map(({ term }) => term.toLowerCase()));
  const fitsAll = (term: string) =>
    !used.has(term.toLowerCase()) && chosen.every(({ siblings }) => siblings.includes(term));
  return definitions
    .map(({ term }) => term)
    .filter(fitsAll)
    .slice(0, 1);
}
