import { toBeRecalled } from "@/lib/core/generation/glossary-groups";
import type { Definition, LessonFacts } from "@/lib/core/generation/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline-question";
import { variantsOf } from "@/lib/core/generation/term-variants";
import { newTextRule } from "../shared/new-text-rule";
import {
  askForTerm,
  meansSentence,
  neutralTopic,
  offlineFeedback,
  placeHint,
} from "../shared/offline-wording";
import type { Content, Key } from "./schema";

/** The term for a meaning, recalled and not recognised. */
export function generateOffline(facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  const lesson = facts.blocks.map(({ text }) => text).join("\n");
  return toBeRecalled(facts.definitions).map((fact) => fromDefinition(fact, lesson));
}

function fromDefinition(fact: Definition, lesson: string): OfflineQuestion<Content, Key> {
  const accepted = variantsOf(fact, lesson);
  return {
    content: { v: 1, size: accepted.some((text) => text.includes(" ")) ? "phrase" : "word" },
    key: { v: 1, rule: newTextRule(accepted) },
    prompt: askForTerm(fact.term, fact.meaning),
    topic: neutralTopic([fact.section], fact.term),
    difficulty: 3,
    points: 1,
    timeEstimateSeconds: 60,
    hint: placeHint(fact.address, fact.section, accepted),
    feedback: offlineFeedback(meansSentence(fact.term, fact.meaning)),
    tags: ["key terms"],
    source: [{ address: fact.address, quote: fact.quote }],
    confidence: 0.85,
    fact: `term:${fact.term.toLowerCase()}`,
    answers: accepted,
  };
}
