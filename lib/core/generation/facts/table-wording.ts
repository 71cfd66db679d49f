import { classedWords } from "@/lib/core/generation/words/word-classes";
import { bareHeading, NEEDS_SUBJECT, subjectOf } from "./table-subject";

/** Two columns of a table, and what they make in English where that is sure. */
export interface TableColumns {
  /** As their author heads them: "Organ", "Function". */
  readonly heads: readonly [left: string, right: string];
  /** "organ". */
  readonly row: string;
  /** "its function". */
  readonly target: string;
  /** "does this describe"; undefined where the right side is no description. */
  readonly asks: string | undefined;
  /** What stands over the table. */
  readonly section: string;
  /** The lesson's title. */
  readonly title: string;
}

/** What reads well after "Match each organ to …", whatever the organ is. */
const SURE_TARGET =
  /^((its|their) (job|function|role|purpose|((English|French|Spanish|German|Latin|Italian) )?meaning|definition|description|symbol|sign|(chemical )?formula|unit|capital|author|inventor|composer)|what (it|they) (does|do|did|is|are|means?)|what (it is|they are) (used|known|famous|remembered) for)$/;

/**
 * The task that two columns make. Its author's headings are made into English only where that is sure ("Match each organ
 * to its function"); elsewhere they are quoted ("the left side is headed “Avoid”"). Where in the lesson the table stands is said
 * in the lesson's own words, so that a task is never about nothing.
 * @returns undefined where the lesson does not say what the table is about and its rows need it.
 */
export function tableTask(columns: TableColumns): string | undefined {
  const place = placeOf(columns.section, columns.title);
  const { row, target } = columns;
  if (isSure(columns)) {
    if (place === undefined)
      return NEEDS_SUBJECT.test(row) ? undefined : `Match each ${row} to ${target}.`;
    return `${place}: match each ${row} to ${target}.`;
  }
  const [left, right] = columns.heads;
  return place === undefined
    ? undefined
    : `${place}: match what belongs together. The left side is headed “${left}”, the right side “${right}”.`;
}

/** The question for one row, "Which organ does this describe?"; undefined where that is not sure. */
export function rowQuestion(columns: TableColumns): string | undefined {
  const place = placeOf(columns.section, columns.title);
  const { row, asks } = columns;
  if (asks === undefined || !isSure(columns)) return undefined;
  if (place === undefined) return NEEDS_SUBJECT.test(row) ? undefined : `Which ${row} ${asks}?`;
  return `${place}: which ${row} ${asks}?`;
}

/** One row of a table that compares several things. */
export function comparedTask(label: string, section: string, title: string): string | undefined {
  const place = placeOf(section, title);
  return place === undefined
    ? undefined
    : `${place}: match each of these to what is said of it under “${label}”.`;
}

function isSure({ row, target }: TableColumns): boolean {
  const [front = ""] = row.split(/ (?:of|in|on|for|from)\b/);
  const head = front.split(" ").at(-1) ?? "";
  const isNoun = [`The ${head} is old.`, `The ${head}`].every(
    (text) => classedWords(text)[1]?.wordClass === "NOUN",
  );
  return isNoun && SURE_TARGET.test(target);
}

/** “Flowchart symbols” (from the lesson “Electronics”). */
function placeOf(section: string, title: string): string | undefined {
  const over =
    subjectOf(section) === undefined || isHurried(section) ? undefined : bareHeading(section);
  const lesson = title.trim().replace(/[.:!…]+$/, "");
  const isNamed = /\p{L}{3}/u.test(lesson) && lesson.length <= LONGEST_TITLE && !isHurried(lesson);
  if (over === undefined) return isNamed ? `From the lesson “${lesson}”` : undefined;
  const saysMore = isNamed && !lesson.toLowerCase().includes(over.toLowerCase());
  return saysMore ? `“${over}”, from the lesson “${lesson}”` : `“${over}”`;
}

const LONGEST_TITLE = 80;

/** "Whos who": a slip of its author is not set before a class, though it is quoted. */
function isHurried(text: string): boolean {
  return /\b(whos|whats|wheres|hows|thats|heres|theres|lets|dont|cant|isnt|wasnt|theyre|youre)\b|[“”"<>]/i.test(
    text,
  );
}
