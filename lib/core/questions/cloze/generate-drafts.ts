import type { DraftFacts } from "@/lib/core/generation/drafts/draft-facts";
import type { GapSentence } from "@/lib/core/generation/drafts/find-gap-sentences";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { standsIn, tooAlike } from "@/lib/core/generation/words/terms";
import { discourages, guidingFeedback, neutralTopic } from "../shared/offline-wording";
import { gapText } from "./compose";
import type { Content, Key } from "./schema";

const MOST_GAPS = 4;
const FEWEST_GAPS = 3;
/** Beside the right one, where one sentence stands alone. */
const WORDS_BESIDE = 3;
/** A key word, or one that both a heading says and other sentences. */
const MUCH = 3;

type Made = OfflineQuestion<Content, Key>;

/** Sentences of the lesson with one word left out of each, and these words to choose from: of one kind, so that none stands out. */
export function generateDrafts({ sentences }: DraftFacts): Made[] {
  const fit = sentences.filter(({ quote }) => !discourages(quote));
  return (["year", "name", "many", "one"] as const).flatMap((kind) => {
    const alike = fit.filter((sentence) => sentence.kind === kind);
    return [...groupsOf(alike).map(fromSentences), ...alike.flatMap((one) => alone(one, alike))];
  });
}

/** One sentence by itself, with words of others beside its own: words that the lesson makes much of, for others stand out. */
function alone(sentence: GapSentence, alike: readonly GapSentence[]): Made[] {
  if (sentence.weight < MUCH) return [];
  const others = alike
    .filter(({ weight }) => weight >= MUCH)
    .map(({ term }) => term)
    .filter((term) => !tooAlike(term, sentence.term) && !standsIn(sentence.quote, term))
    .slice(0, WORDS_BESIDE);
  if (others.length < WORDS_BESIDE) return [];
  const { term, before, after } = sentence;
  return [
    {
      ...fromSentences([sentence]),
      ...gapText({
        kind: "bank",
        pieces: [before, after],
        gaps: [{ answer: term, alsoAccepted: [], distractors: [] }],
        extraWords: others,
      }),
      hint: "Read the whole sentence first, then try each word in the gap.",
      feedback: guidingFeedback("The sentence is whole.", "read that sentence again", [sentence]),
      difficulty: 2,
      confidence: 0.45,
      offers: [term, ...others],
      extras: others,
    },
  ];
}

/** Four at a time, in the order of the lesson, as far as they go. */
function groupsOf(sentences: readonly GapSentence[]): GapSentence[][] {
  const group: GapSentence[] = [];
  for (const sentence of sentences) {
    if (group.length < MOST_GAPS && group.every((other) => standApart(sentence, other)))
      group.push(sentence);
  }
  if (group.length < FEWEST_GAPS) return [];
  return [group, ...groupsOf(sentences.filter((one) => !group.includes(one)))];
}

function standApart(a: GapSentence, b: GapSentence): boolean {
  return !tooAlike(a.term, b.term) && !standsIn(a.quote, b.term) && !standsIn(b.quote, a.term);
}

function fromSentences(group: readonly GapSentence[]): Made {
  const terms = group.map(({ term }) => term);
  return {
    ...gapText({
      kind: "bank",
      pieces: ["", ...group.map(({ after }) => after)].map(
        (end, at) => `${end}${end === "" ? "" : "\n"}${group[at]?.before ?? ""}`,
      ),
      gaps: terms.map((answer) => ({ answer, alsoAccepted: [], distractors: [] })),
      extraWords: [],
    }),
    prompt: promptFor(group),
    topic: neutralTopic(group.map(({ section }) => section)),
    difficulty: 3,
    points: group.length,
    timeEstimateSeconds: 30 + group.length * 20,
    hint: "Start with the gap you are surest of, and see which words are left.",
    feedback: guidingFeedback(
      "Every sentence is whole.",
      "read each of the sentences again",
      group,
    ),
    tags: [],
    source: group.map(({ address, quote }) => ({ address, quote })),
    confidence: 0.55,
    fact: `term:${terms[0]?.toLowerCase()}`,
    alsoAsks: [
      ...terms.slice(1).map((term) => `term:${term.toLowerCase()}`),
      ...group.map(({ quote }) => `said:${quote}`),
    ],
    answers: terms,
    offers: terms,
  };
}

function promptFor(group: readonly GapSentence[]): string {
  const missing = group[0]?.kind === "year" ? "year" : "word";
  const where = group.length === 1 ? "this sentence" : "each sentence";
  return `Choose the ${missing} that is missing from ${where} of the lesson.`;
}
