import { GLOSSARY } from "@/lib/core/documents/vocabulary";
import type { Definition, LessonFacts, Pairing } from "@/lib/core/generation/facts/lesson-facts";
import { subjectOf } from "@/lib/core/generation/facts/table-subject";
import { glossaryGroups } from "@/lib/core/generation/offline/glossary-groups";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { discourages, guidingFeedback, neutralTopic, plain } from "../shared/offline-wording";
import { matchingOf } from "./compose";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

const WHERE_TO_LOOK = {
  table: "read the table one row at a time",
  halves: "see how each sentence goes on",
  reasons: "see what the reason for each of them is",
} as const;
const HINT = "Begin with the pair you are surest of, and see what is left.";
/** The schema's room for one item. */
const LONGEST = 200;
/** More rows than this are a list to tick off, not a question. */
const MOST_ROWS = 6;

/** Terms and meanings, four to six at a time, and the two columns of a table. */
export function generateOffline(facts: LessonFacts): Made[] {
  const short = facts.definitions.filter(
    ({ meaning }) => meaning.length <= LONGEST && !discourages(meaning),
  );
  return [
    ...glossaryGroups(short).map(fromDefinitions),
    ...facts.pairings.flatMap((table) =>
      splitRows(table).map((pairs) => fromPairing(table, pairs)),
    ),
  ];
}

function fromDefinitions(group: readonly Definition[]): Made {
  const happens = group.every(({ form }) => form === "clause");
  const facts = group.map(({ term }) => `term:${term.toLowerCase()}`);
  return {
    ...matchingOf(
      group.map(({ term, meaning }) => ({ left: term, right: capital(meaning) })),
      [],
    ),
    prompt: underSection(
      happens ? "Match each term to what happens." : "Match each key term to its meaning.",
      group,
    ),
    topic: neutralTopic(group.map(({ section }) => section)),
    difficulty: 2,
    points: group.length,
    timeEstimateSeconds: 30 + group.length * 15,
    hint: HINT,
    feedback: guidingFeedback(
      happens ? "Every term is in its place." : "Every term has its own meaning.",
      "read what is said of each term before you match them again",
      group,
    ),
    tags: ["key terms"],
    source: group.map(({ address, quote }) => ({ address, quote })),
    confidence: 0.92,
    fact: facts[0] ?? "",
    alsoAsks: facts.slice(1),
    offers: group.map(({ term }) => term),
    pairs: group.map(({ term, meaning }) => [term, meaning]),
  };
}

/** "Three sounds on the djembe: match …": what the terms of one section have in common is said, unless one of them tells it. */
function underSection(task: string, group: readonly Definition[]): string {
  const sections = new Set(group.map(({ section }) => section ?? ""));
  const [section = ""] = sections;
  const isList =
    GLOSSARY.test(section.toLowerCase()) || neutralTopic([...sections]) === "Key words";
  const subject = sections.size > 1 || isList ? undefined : subjectOf(section);
  return subject === undefined
    ? task
    : plain(`“${subject}”: ${task.charAt(0).toLowerCase()}${task.slice(1)}`);
}

/** Eight rows make two questions of four; a table of six or fewer makes one. */
function splitRows({ pairs }: Pairing): Pairing["pairs"][] {
  const short = pairs.filter(({ right }) => right.length <= LONGEST && !discourages(right));
  const parts = Math.ceil(short.length / MOST_ROWS);
  const size = Math.ceil(short.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) =>
    short.slice(part * size, part * size + size),
  ).filter(({ length }) => length >= 3);
}

function fromPairing(table: Pairing, pairs: Pairing["pairs"]): Made {
  return {
    ...matchingOf(
      pairs.map(({ left, right }) => ({ left, right })),
      [],
    ),
    prompt: plain(table.prompt),
    topic: table.section ?? table.subject,
    difficulty: 3,
    points: pairs.length,
    timeEstimateSeconds: 30 + pairs.length * 15,
    hint: HINT,
    feedback: guidingFeedback(
      table.from === "halves" ? "Every sentence is whole." : "Every pair is right.",
      WHERE_TO_LOOK[table.from],
      table.from === "table" ? [table] : pairs,
    ),
    tags: [table.subject],
    source: pairs.map(({ address, quote }) => ({ address, quote })),
    confidence: toldInWords(pairs) ? 0.89 : 0.87,
    fact: `${table.prompt} ${pairs[0]?.left}`,
    // Each row once: as a term to be explained it must not come back.
    alsoAsks: pairs.map(({ left, right }) => `row:${left.toLowerCase()}:${right.toLowerCase()}`),
    offers: pairs.map(({ left }) => left),
    pairs: pairs.map(({ left, right }) => [left, right]),
  };
}

/** Of two columns the one that tells more is worth asking: where a camel lives is known without the lesson. */
function toldInWords(pairs: Pairing["pairs"]): boolean {
  const words = pairs.map(({ right }) => right.split(/\s+/).length);
  return words.reduce((sum, count) => sum + count, 0) >= 3 * pairs.length;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
