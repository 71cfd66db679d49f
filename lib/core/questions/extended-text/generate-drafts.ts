import type { DraftFacts } from "@/lib/core/generation/drafts/draft-facts";
import type { Definition } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import {
  asMeaning,
  asSentence,
  discourages,
  neutralTopic,
  offlineFeedback,
  offlineHint,
  plain,
} from "../shared/offline-wording";
import type { Content, Key } from "./schema";

const POINTS = 1;
const MOST_WORDS = 60;

/** What a term of the lesson means, in the pupil's own words; its teacher marks by what the lesson says. */
export function generateDrafts({ explained }: DraftFacts): OfflineQuestion<Content, Key>[] {
  return explained.filter(({ meaning }) => !discourages(meaning)).map(fromDefinition);
}

function fromDefinition(definition: Definition): OfflineQuestion<Content, Key> {
  const { term, meaning, section, address, quote } = definition;
  return {
    content: { v: 1, minWords: 0, maxWords: MOST_WORDS },
    key: {
      v: 1,
      criteria: [
        // Without keywords the suggested score asks for most of what the meaning says, not for one word of it.
        { id: "c1", text: asSentence(meaning), points: POINTS, keywords: [] },
      ],
      modelAnswer: asSentence(`${term}: ${asMeaning(meaning)}`),
      strictness: "standard",
    },
    prompt: plain(promptFor(definition)),
    topic: neutralTopic([section], term),
    difficulty: 3,
    points: POINTS,
    timeEstimateSeconds: 90,
    hint: offlineHint("Say what it is first, then what makes it different from others.", section, [
      term,
      meaning,
    ]),
    feedback: offlineFeedback(asSentence(`The lesson says: “${asMeaning(meaning)}”`)),
    tags: [],
    source: [{ address, quote }],
    confidence: 0.5,
    fact: `term:${term.toLowerCase()}`,
    answers: [meaning],
  };
}

/** "A small program that …" is what a term means; "needed for strong bones" is what a lesson says about it. */
function promptFor({ term, meaning }: Definition): string {
  return /^(an?|the|when|where|how)\b/i.test(meaning)
    ? `Explain in your own words what “${term}” means.`
    : `What does the lesson say about “${term}”? Use your own words.`;
}
