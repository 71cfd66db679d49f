import type {
  Formula,
  LessonFacts,
  NumberFact,
  UnitRate,
} from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { asSentence, offlineFeedback, offlineHint, plain } from "../shared/offline-wording";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

/** Numbers the lesson states, and amounts worked out from a rate it states. */
export function generateOffline(facts: LessonFacts): Made[] {
  return [
    ...facts.formulas.map(fromFormula),
    ...facts.rates.map(fromRate),
    ...facts.numbers.map(fromNumber),
  ];
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
    hint: offlineHint("Think what the number counts or measures.", fact.section, [fact.written]),
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
      `One ${fact.bigger} has ${grouped(fact.count)} ${fact.smallerPlural}, and ${amount} × ${grouped(fact.count)} = ${grouped(answer)}.`,
    ),
    tags: ["units"],
    source: [{ address: fact.address, quote: fact.quote }],
    confidence: 0.9,
    fact: `rate:${fact.count}`,
    answers: [`${fact.count} ${fact.smallerPlural}`],
  };
}

/** 3000000 → "3,000,000", as lessons write it. */
function grouped(value: number): string {
  return value.toLocaleString("en-GB");
}

/** How much of a thing there is where pupils meet it: a spanner is no ten metres long. */
const LIKELY: Readonly<Record<string, number>> = { m: 2, cm: 20, s: 5, h: 3, A: 3, V: 12, kg: 4 };

/** Numbers of our own, the lesson's rule: small and whole, so that the work is the rule and not the arithmetic. */
function fromFormula({ result, parts, divides, address, quote, section }: Formula): Made {
  const [one, other] = parts;
  const [first, second] = divides ? [60, 4] : [6, LIKELY[other.unit] ?? 10];
  const answer = divides ? first / second : first * second;
  const given = `the ${one.name} is ${first} ${one.unit} and the ${other.name} is ${second} ${other.unit}`;
  return {
    ...bareNumber(answer),
    prompt: plain(`Work out the ${result.name}, in ${result.unit}, when ${given}.`),
    topic: section ?? result.name,
    difficulty: 4,
    points: 2,
    timeEstimateSeconds: 90,
    hint: `Write down what the ${result.name} is worked out from before you put the numbers in.`,
    feedback: offlineFeedback(
      `The lesson gives the formula “${quote}”, and ${first} ${divides ? "÷" : "×"} ${second} = ${answer}.`,
    ),
    tags: ["formula"],
    source: [{ address, quote }],
    confidence: 0.9,
    fact: `formula:${quote.toLowerCase()}`,
  };
}

function bareNumber(value: number): { content: Content; key: Key } {
  return {
    content: { v: 1, asksUnit: false },
    key: { v: 1, value: String(value), tolerance: { kind: "exact" }, units: [], unitShare: 0 },
  };
}
