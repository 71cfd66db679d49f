import type { LessonFacts, NumberFact, UnitRate } from "@/lib/core/generation/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline-question";
import { asSentence, offlineFeedback, offlineHint, plain } from "../shared/offline-wording";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

/** Numbers the lesson states, and amounts worked out from a rate it states. */
export function generateOffline(facts: LessonFacts): Made[] {
  return [...facts.rates.map(fromRate), ...facts.numbers.map(fromNumber)];
}

function fromNumber(fact: NumberFact): Made {
  const sentence = `${fact.before}${fact.written}${fact.after}`;
  return {
    ...bareNumber(fact.value),
    prompt: `Which number is missing from this sentence?\n\n“${plain(fact.before)}\\_\\_\\_\\_\\_${plain(fact.after)}”`,
    topic: fact.section ?? fact.unit,
    difficulty: 3,
    points: 1,
    timeEstimateSeconds: 45,
    hint: offlineHint(
      "Say the whole sentence to yourself with a number that makes sense.",
      fact.section,
      [fact.written],
    ),
    feedback: offlineFeedback(asSentence(sentence)),
    tags: ["numbers"],
    source: [{ address: fact.address, quote: fact.quote }],
    confidence: 0.7,
    fact: `said:${fact.quote}`,
    answers: [`${fact.written} ${fact.unit}`],
  };
}

/** A small whole number of the bigger unit, so that the work is the multiplication and not the arithmetic. */
function fromRate(fact: UnitRate): Made {
  const amount = 3 + (fact.count % 4);
  const answer = amount * fact.count;
  return {
    ...bareNumber(answer),
    prompt: `How many ${plain(fact.smallerPlural)} are there in ${amount} ${plain(fact.biggerPlural)}?`,
    topic: fact.section ?? fact.biggerPlural,
    difficulty: 4,
    points: 1,
    timeEstimateSeconds: 75,
    hint: `Start with how many ${fact.smallerPlural} there are in one ${fact.bigger}.`,
    feedback: offlineFeedback(
      `One ${fact.bigger} has ${fact.count} ${fact.smallerPlural}, and ${amount} × ${fact.count} = ${answer}.`,
    ),
    tags: ["units"],
    source: [{ address: fact.address, quote: fact.quote }],
    confidence: 0.9,
    fact: `rate:${fact.count}`,
    answers: [`${fact.count} ${fact.smallerPlural}`],
  };
}

function bareNumber(value: number): { content: Content; key: Key } {
  return {
    content: { v: 1, asksUnit: false },
    key: { v: 1, value: String(value), tolerance: { kind: "exact" }, units: [], unitShare: 0 },
  };
}
