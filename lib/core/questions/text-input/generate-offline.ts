import { headingBefore } from "@/lib/core/generation/facts/heading-before";
import type { Definition, LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import { toBeRecalled } from "@/lib/core/generation/offline/glossary-groups";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { isPartOf } from "@/lib/core/generation/words/answer-forms";
import { headOf } from "@/lib/core/generation/words/kinds";
import { variantsOf } from "@/lib/core/generation/words/term-variants";
import { standsIn, termKey } from "@/lib/core/generation/words/terms";
import { newTextRule } from "../shared/new-text-rule";
import {
  askForTerm,
  neutralTopic,
  offlineFeedback,
  placeHint,
  tellTerm,
} from "../shared/offline-wording";
import { typoDistance } from "../shared/typo";
import type { Content, Key } from "./schema";

/** The term for a meaning, recalled and not recognised. */
export function generateOffline(facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  const lesson = facts.blocks.map(({ text }) => text).join("\n");
  return toBeRecalled(facts.definitions)
    .filter((fact) => hasOneName(fact, lesson) && !isLongerElsewhere(fact, facts.blocks))
    .map((fact) =>
      fromDefinition(
        withoutTellingSection(fact, facts.definitions),
        lesson,
        headingBefore(facts.blocks, fact.address),
      ),
    );
}

/** No second name, short form or turned-round name, in the lesson or by rule: only singular and plural. */
function hasOneName(fact: Definition, lesson: string): boolean {
  const [head = "", ...before] = fact.term.toLowerCase().split(" ").toReversed();
  // "Server" is what a pupil types for "web server" where the lesson says so too, whatever it means there.
  const alone = lesson.toLowerCase().replaceAll(fact.term.toLowerCase(), "");
  // So is "claw" for "claw grip", where the class is told "claw" for short.
  const isEnough =
    before.length > 0 && (standsIn(alone, head) || standsIn(alone, before.at(-1) ?? ""));
  return (
    !isEnough && variantsOf(fact, lesson).every((name) => termKey(name) === termKey(fact.term))
  );
}

/** Under the heading "Displacement reactions" a pupil who types "displacement reaction" is right. */
function isLongerElsewhere({ term }: Definition, blocks: LessonFacts["blocks"]): boolean {
  const wanted = termKey(term);
  return blocks.some(({ kind, text }) => {
    const [first, ...others] = termKey(text.trim()).split(wanted);
    return kind === "heading" && first === "" && /^ [a-z]+$/.test(others.join(wanted));
  });
}

/** Under the heading "Neutralisation" another term would tell that answer: its question leaves the heading out. */
function withoutTellingSection(fact: Definition, all: readonly Definition[]): Definition {
  const { section, ...rest } = fact;
  return all.some(({ term }) => term.toLowerCase() === section?.toLowerCase()) ? rest : fact;
}

/** Kinds that are said after the name, as in "validation check"; nobody says "seismometer instrument". */
const IS_ADDED = /^(check|test|rule|method|process|reaction|technique|effect|theory|law|line)$/;

/** "An automatic check that …" is validation, and a pupil who writes "validation check" is right. */
function withItsKind({ term, meaning }: Definition): string[] {
  const kind = headOf(meaning);
  const isName =
    !term.includes(" ") &&
    /^an?\s(\p{L}+\s)?\p{L}+\s(that|which)\b/iu.test(meaning) &&
    IS_ADDED.test(kind);
  return isName ? [`${term} ${kind}`] : [];
}

/** Other words of the lesson that would pass for the answer with a slip in it: "reflection" for "refraction". */
function neighbours(accepted: readonly string[], lesson: string): string[] {
  const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const meant = accepted.flatMap(wordsOf);
  const isNear = (word: string) => meant.some((one) => typoDistance(one, word) !== undefined);
  const isOurs = (word: string) => meant.some((one) => termKey(one) === termKey(word));
  return [...new Set(wordsOf(lesson))]
    .filter((word) => isNear(word) && !isOurs(word))
    .slice(0, MOST_NEIGHBOURS);
}

const MOST_NEIGHBOURS = 12;

function fromDefinition(
  fact: Definition,
  lesson: string,
  after: string | undefined,
): OfflineQuestion<Content, Key> {
  const accepted = [...variantsOf(fact, lesson), ...withItsKind(fact)];
  return {
    content: { v: 1, size: accepted.some((text) => text.includes(" ")) ? "phrase" : "word" },
    key: { v: 1, rule: { ...newTextRule(accepted), neverAccept: neighbours(accepted, lesson) } },
    prompt: askForTerm(fact),
    topic: neutralTopic([fact.section], fact.term),
    difficulty: 3,
    points: 1,
    timeEstimateSeconds: 60,
    hint: placeHint({ ...fact, after }, accepted),
    feedback: offlineFeedback(tellTerm(fact)),
    tags: ["key terms"],
    source: [{ address: fact.address, quote: fact.quote }],
    confidence: 0.82,
    fact: `term:${fact.term.toLowerCase()}`,
    // A part of the name, accepted as enough, may well stand elsewhere.
    answers: accepted.filter((name) => !isPartOf(name, fact.term)),
  };
}
