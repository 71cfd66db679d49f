import type { Definition, KeySentence, LessonFacts } from "@/lib/core/generation/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline-question";
import { asSentence, offlineFeedback, offlineHint } from "../shared/offline-wording";
import { gapText } from "./compose";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

const WAY = "Read the whole sentence first, then try each choice in the gap.";

/** One key term left out of a sentence, and a few sentences with one word bank. */
export function generateOffline(facts: LessonFacts): Made[] {
  const single = facts.sentences.filter(({ siblings }) => siblings.length >= 2).map(fromSentence);
  return [...banks(facts), ...single];
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
  for (const sentence of facts.sentences) {
    if (chosen.length < 3 && chosen.every((other) => standApart(sentence, other)))
      chosen.push(sentence);
  }
  return chosen.length < 3 ? [] : [fromSentences(chosen, facts.definitions)];
}

function standApart(a: KeySentence, b: KeySentence): boolean {
  const names = (sentence: KeySentence, term: string) =>
    `${sentence.before} ${sentence.after}`.toLowerCase().includes(term.toLowerCase());
  const same = a.term.toLowerCase() === b.term.toLowerCase() || a.quote === b.quote;
  return !same && !names(a, b.term) && !names(b, a.term) && a.siblings.includes(b.term);
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
    topic: chosen[0]?.section ?? "Key terms",
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
