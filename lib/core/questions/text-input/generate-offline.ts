import type { Definition, LessonFacts } from "@/lib/core/generation/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline-question";
import { newTextRule } from "../shared/new-text-rule";
import { meansSentence, offlineFeedback, offlineHint, plain } from "../shared/offline-wording";
import type { Content, Key } from "./schema";

/** The term for a meaning, recalled and not recognised. */
export function generateOffline(facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  return facts.definitions.filter(canBeTyped).map(fromDefinition);
}

/** One or two words: anything longer has too many right spellings to list. */
function canBeTyped({ term, meaning }: Definition): boolean {
  return term.split(" ").length <= 2 && meaning.split(" ").length >= 4;
}

function fromDefinition(fact: Definition): OfflineQuestion<Content, Key> {
  const words = fact.term.split(" ").length;
  return {
    content: { v: 1, size: words === 1 ? "word" : "phrase" },
    key: { v: 1, rule: newTextRule([fact.term, ...fact.otherNames, ...otherNumber(fact.term)]) },
    prompt: `What is the key term for this meaning?\n\n“${plain(fact.meaning)}”`,
    topic: fact.section ?? fact.term,
    difficulty: words === 1 ? 3 : 4,
    points: 1,
    timeEstimateSeconds: 60,
    hint: offlineHint("Picture an example of it, then look for its name.", fact.section, [
      fact.term,
    ]),
    feedback: offlineFeedback(meansSentence(fact.term, fact.meaning)),
    tags: ["key terms"],
    source: [{ address: fact.address, quote: fact.quote }],
    confidence: 0.85,
    fact: `term:${fact.term.toLowerCase()}`,
  };
}

/** A pupil who writes the plural of the term, or its singular, knows the term. */
function otherNumber(term: string): string[] {
  if (/(ss|is|us|sis|ics)$/i.test(term)) return [];
  if (/[^s]s$/i.test(term)) return [term.slice(0, -1)];
  return /[a-z]$/i.test(term) && !/(ing|ion|ity|[xyz]|ch|sh)$/i.test(term) ? [`${term}s`] : [];
}
