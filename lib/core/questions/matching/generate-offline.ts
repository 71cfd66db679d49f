import type { Definition, LessonFacts, Pairing } from "@/lib/core/generation/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline-question";
import { asSentence, offlineFeedback, plain } from "../shared/offline-wording";
import { matchingOf } from "./compose";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

const HINT = "Begin with the pair you are surest of, and see what is left.";
/** The schema's room for one item. */
const LONGEST = 200;

/** Terms and meanings, four at a time, and the two columns of a table. */
export function generateOffline(facts: LessonFacts): Made[] {
  const short = facts.definitions.filter(({ meaning }) => meaning.length <= LONGEST);
  return [
    ...groupsOf(4, short).map((group) => fromDefinitions(group, short)),
    ...facts.pairings.flatMap(fromPairing),
  ];
}

function groupsOf(size: number, definitions: readonly Definition[]): Definition[][] {
  const groups = Math.floor(definitions.length / size);
  return Array.from({ length: groups }, (_, index) =>
    definitions.slice(index * size, index * size + size),
  );
}

function fromDefinitions(group: readonly Definition[], all: readonly Definition[]): Made {
  const facts = group.map(({ term }) => `term:${term.toLowerCase()}`);
  return {
    ...matchingOf(
      group.map(({ term, meaning }) => ({ left: term, right: meaning })),
      extraMeaning(group, all),
    ),
    prompt: "Match each key term to its meaning.",
    topic: group[0]?.section ?? "Key terms",
    difficulty: 2,
    points: group.length,
    timeEstimateSeconds: 90,
    hint: HINT,
    feedback: offlineFeedback(
      group.map(({ term, meaning }) => `${term}: ${asSentence(meaning)}`).join(" "),
    ),
    tags: ["key terms"],
    source: group.map(({ address, quote }) => ({ address, quote })),
    confidence: 0.9,
    fact: facts[0] ?? "",
    alsoAsks: facts.slice(1),
  };
}

function fromPairing(table: Pairing): Made[] {
  const pairs = table.pairs.filter(({ right }) => right.length <= LONGEST).slice(0, 6);
  if (pairs.length < 3) return [];
  return [
    {
      ...matchingOf(pairs, []),
      prompt: pairingPrompt(table),
      topic: table.section ?? table.leftName,
      difficulty: pairs.length > 4 ? 4 : 3,
      points: pairs.length,
      timeEstimateSeconds: 90,
      hint: HINT,
      feedback: offlineFeedback(
        `${pairs.map(({ left, right }) => `${left}: ${right.replace(/[.;]+$/, "")}`).join("; ")}.`,
      ),
      tags: [table.leftName],
      source: pairs.map(({ quote }) => ({ address: table.address, quote })),
      confidence: 0.85,
      fact: `table:${table.address}`,
      alsoAsks: pairs.map(({ left }) => `term:${left.toLowerCase()}`),
    },
  ];
}

function pairingPrompt({ leftName, rightName, countable }: Pairing): string {
  const left = countable ? `each ${plain(leftName)}` : "each item on the left";
  return rightName === undefined
    ? `Match ${left} to what describes it.`
    : `Match ${left} to its ${plain(rightName)}.`;
}

/** One meaning more than there are terms, so that the last pair cannot be found by elimination. */
function extraMeaning(group: readonly Definition[], all: readonly Definition[]): string[] {
  const terms = group.map(({ term }) => term);
  return all
    .filter(
      (other) => !group.includes(other) && terms.every((term) => other.siblings.includes(term)),
    )
    .map(({ meaning }) => meaning)
    .slice(0, 1);
}
