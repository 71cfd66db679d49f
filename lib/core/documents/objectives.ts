import { normalText } from "./normal-text";
import type { Section } from "./sections";
import { sectionsOf } from "./sections";
import type { Block, Objective } from "./source-document";

const OPENERS = "(?:today's|the|our|my|key|main|unit|lesson|learning|specific|big|end of)";
const NAMES =
  "(?:objectives?|outcomes?|intentions?|aims?|goals?|success criteria|lo'?s?|walt|wilf|what (?:you|we) (?:will|are going to) learn)";
/** "What are we learning today?", "We are learning to", "By the end of this lesson I can", "Today's lesson". */
const ASKED =
  "(?:(?:in )?(?:today's|this) lesson|what (?:are|am|will|do) (?:we|i|you) (?:be )?(?:going to )?learn(?:ing)?\\b.*|what (?:will|am|are) (?:i|we|you) (?:going to )?learn\\b.*|(?:today )?(?:we|i|you) (?:are|am|will be|'re) (?:learning|going to learn|aiming)(?: to| how to| about| that)?|today (?:we|i|you) (?:will|are going to)(?: learn)?(?: to| how to| about)?|by the end of .{3,30}|success criteria|(?:i|we|you) (?:can|should be able to|will be able to|will know|will learn))(?: ?\\.\\.\\.|…|\\?)?";
/** "Learning objectives", "LO:", "Lesson aims and outcomes (Year 8)". */
const HEADING = new RegExp(
  `^(?:(?:${OPENERS} )*${NAMES}(?: ?(?:and|&|/) ?[a-z ]+| (?:of|for) (?:the|this|today's) (?:lesson|unit|booklet))?(?: ?\\(.*\\))?|${ASKED}):?$`,
);
/** "LO: to understand how …": a heading and its objective on one line. */
const LABELLED = new RegExp(`^(?:${OPENERS} )*${NAMES} ?\\d*(?::| -) ?(?=\\S+ \\S+)`);

const PEOPLE =
  "(?:(?:all|most|some)(?: of)? )?(?:the )?(?:pupils|students|learners|children|you|we|all|most|some)";
/** A sentence that is an objective by itself. */
const SENTENCES = [
  /^i can (?!'t)\S+ \S+/,
  new RegExp(`^by the end of .*\\b${PEOPLE} .*\\b(?:will|should|can|must|could|able)\\b`),
  new RegExp(
    `^${PEOPLE} (?:will|should|must|could|can)(?: all)? (?:be able to|be taught|learn)\\b`,
  ),
];
const SHORTEST = 8;
const LONGEST = 400;
/** More lines than this under a heading are the lesson itself. */
const MOST_UNDER_HEADING = 12;

/**
 * The learning objectives a lesson states, each once, in the order they stand. A lesson that opens with its
 * objectives and closes with "I can …" lines for pupils to tick has stated them once: the first are the objectives.
 */
export function findObjectives(blocks: readonly Block[]): Objective[] {
  const found = new Map<string, Objective>();
  const sections = sectionsOf(blocks).map((section) => ({
    isCheck: isSelfCheck(section),
    objectives: objectivesOfSection(section),
  }));
  const opened = sections.findIndex(({ isCheck, objectives }) => !isCheck && objectives.length > 0);
  for (const { isCheck, objectives } of sections) {
    if (isCheck && opened >= 0) continue;
    for (const objective of objectives) {
      const key = normalText(objective.text);
      if (!found.has(key)) found.set(key, objective);
    }
  }
  return [...found.values()];
}

/** "Check your learning", "Self-assessment", or "I can …" lines under a heading of the lesson itself. */
function isSelfCheck({ heading, blocks }: Section): boolean {
  const title = normalText(heading?.text ?? "");
  if (CHECKS.test(title)) return true;
  const lines = blocks.filter(({ text }) => /^i can\b/.test(normalText(text)));
  return lines.length > 0 && !HEADING.test(title);
}

const CHECKS =
  /^i can\b|\b(check|assess|assessment|plenary|review|reflect|reflection|exit|confident|progress|have (?:i|we|you))\b/;

function objectivesOfSection(section: Section): Objective[] {
  const headed = section.heading !== undefined && HEADING.test(normalText(section.heading.text));
  const found: Objective[] = saidByHeading(section);
  // Set while the lines that follow are objectives: under a heading, or after "… will be able to:".
  let collecting = headed;
  for (const block of section.blocks) {
    const role = roleOf(block);
    if (role === "lead") collecting = true;
    else if (role === "sentence") found.push(...linesOf(block));
    else if (collecting && isListed(block, headed)) found.push(...linesOf(block));
    else if (block.kind !== "image" && block.kind !== "note") collecting = collecting && headed;
  }
  return headed ? found.slice(0, MOST_UNDER_HEADING) : found;
}

/** "Learning objective: to use a microscope" as the title of a slide. */
function saidByHeading({ heading }: Section): Objective[] {
  return heading !== undefined && LABELLED.test(normalText(heading.text)) ? linesOf(heading) : [];
}

type Role = "lead" | "sentence" | "other";

function roleOf(block: Block): Role {
  if (block.kind === "table")
    return objectiveLines(block.rows ?? []).length > 0 ? "sentence" : "other";
  if (!["paragraph", "list-item"].includes(block.kind)) return "other";
  const text = normalText(block.text);
  if (HEADING.test(text)) return "lead";
  if (text.endsWith(":") && SENTENCES.some((pattern) => pattern.test(text))) return "lead";
  if (LABELLED.test(text)) return "sentence";
  if (!SENTENCES.some((pattern) => pattern.test(text))) return "other";
  return /\b(?:to|will|can)(?: ?\.\.\.|…)?$/.test(text) ? "lead" : "sentence";
}

/** Lesson plans are tables: what stands beside or under "Learning objectives", and every "I can …". */
function objectiveLines(rows: readonly (readonly string[])[]): string[] {
  const heads = rows[0] ?? [];
  // Where the first row holds more than heads, its first cell is the head of that row only.
  const columns = heads.every((head) => head.split(/\s+/).length <= 4);
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const beside = HEADING.test(normalText(row[column - 1] ?? ""));
      const under = columns && at > 0 && HEADING.test(normalText(heads[column] ?? ""));
      const lines = cell.split("\n");
      return beside || under ? lines.filter((line) => !isLead(line)) : lines.filter(isSentence);
    }),
  );
  return cells.filter((line) => !HEADING.test(normalText(line)));
}

function isLead(line: string): boolean {
  return line.trim().endsWith(":");
}

function isSentence(line: string): boolean {
  const text = normalText(line);
  return SENTENCES.some((pattern) => pattern.test(text)) && !text.endsWith(":");
}

/** Under a heading plain paragraphs count as well, but for what leads in a list; after that only the list. */
function isListed(block: Block, headed: boolean): boolean {
  if (block.kind === "list-item") return true;
  return headed && block.kind === "paragraph" && !/[:：]$/.test(block.text.trim());
}

function linesOf(block: Block): Objective[] {
  const lines = block.kind === "table" ? objectiveLines(block.rows ?? []) : [block.text];
  return lines
    .map((line) => withoutLabel(line.replace(/\s+/g, " ").trim()))
    .filter((text) => text.length >= SHORTEST && text.length <= LONGEST)
    .map((text) => ({ text, address: block.address }));
}

function withoutLabel(line: string): string {
  const label = /^[^:]{2,40}?(?::| [-–—])\s*/.exec(line);
  return label !== null && LABELLED.test(normalText(line)) ? line.slice(label[0].length) : line;
}
