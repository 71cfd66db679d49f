import type { LessonFacts, OrderedSteps } from "@/lib/core/generation/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline-question";
import { asSentence, offlineFeedback, plain } from "../shared/offline-wording";
import { orderingOf } from "./compose";
import type { Content, Key } from "./schema";

/** Steps the lesson itself numbers or puts in order; never an order of our own. */
export function generateOffline(facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  return facts.sequences
    .filter(({ steps }) => steps.length >= 3 && steps.length <= 7)
    .map(fromSteps);
}

function fromSteps({ title, steps }: OrderedSteps): OfflineQuestion<Content, Key> {
  const texts = steps.map(({ text }) => text);
  return {
    ...orderingOf(texts.map((text) => [text])),
    prompt: `Put these steps of “${plain(title)}” in order, first to last.`,
    topic: title,
    difficulty: isLong(texts) ? 4 : 3,
    points: Math.min(4, steps.length - 1),
    timeEstimateSeconds: 30 + steps.length * 15,
    hint: "Find the step that has to come before all the others.",
    feedback: offlineFeedback(
      texts.map((text, index) => `${index + 1}. ${asSentence(text)}`).join(" "),
    ),
    tags: ["steps"],
    source: steps.map(({ address, quote }) => ({ address, quote })),
    confidence: 0.9,
    fact: `steps:${title.toLowerCase()}`,
  };
}

/** Five steps, or four that take reading. */
function isLong(texts: readonly string[]): boolean {
  const words = texts.reduce((sum, text) => sum + text.split(" ").length, 0);
  return texts.length >= 5 || words / texts.length >= 9;
}
