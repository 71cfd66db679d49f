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
    key: { v: 1, rule: newTextRule([fact.term, ...fact.otherNames, ...otherNumber(fact)]) },
    prompt: `What is the key term for this meaning?\n\n“${plain(fact.meaning)}”`,
    topic: fact.section ?? fact.term,
    difficulty: words === 1 ? 3 : 4,
    points: 1,
    timeEstimateSeconds: 60,
    hint: offlineHint(firstLetterHint(fact.term), fact.section, [fact.term]),
    feedback: offlineFeedback(meansSentence(fact.term, fact.meaning)),
    tags: ["key terms"],
    source: [{ address: fact.address, quote: fact.quote }],
    confidence: 0.85,
    fact: `term:${fact.term.toLowerCase()}`,
  };
}

/** Where the lesson speaks of one of several ("a swelling …"), a pupil who writes the plural knows the term. */
function otherNumber({ term, meaning }: Definition): string[] {
  if (/[^suiy]s$/i.test(term) && !/ics$/i.test(term)) return [term.slice(0, -1)];
  const oneOfSeveral = /^an?\s/i.test(meaning) && /[a-z]$/.test(term);
  return oneOfSeveral && !/([sxyz]|ch|sh|ing|ion|ity)$/i.test(term) ? [`${term}s`] : [];
}

function firstLetterHint(term: string): string {
  const words = term.split(" ").length === 1 ? "one word" : "two words";
  return `It is ${words} and begins with “${term.charAt(0).toUpperCase()}”.`;
}
