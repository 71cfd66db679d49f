import type { MarkScheme, SchemePoint } from "../shared/mark-scheme";
import type { Key } from "./schema";

/** "(2)", "[1 mark]", "– 3 points", "2 marks:" as mark schemes write what a line is worth. */
const BEHIND = /[\s([–—-]+(\d{1,3})\s*(?:marks?|points?|pts?|m)?[)\].]*\s*$/iu;
const BEHIND_BARE = /\D\d{1,3}\s*\.?$/u;
const BEFORE = /^[([]?(\d{1,3})\s*(?:marks?|points?|pts?)[)\]]?\s*[:–—-]?\s+/iu;
const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)]|[a-z][.)])\s+/iu;

/**
 * The rubric as points of a mark scheme, one a line: each worth what its line says, or one point where no line says
 * anything. Where that cannot be what the question is worth, the whole rubric is one point.
 */
export function markScheme(
  { rubric, modelAnswer, strictness }: Key,
  maxPoints: number,
): MarkScheme {
  const points = pointsOf(rubric, maxPoints);
  return { criteria: points, words: rubric, modelAnswer, strictness };
}

function pointsOf(rubric: string, maxPoints: number): SchemePoint[] {
  const lines = rubricLines(rubric);
  const worths = lines.map(({ worth }) => worth);
  const said = worths.some((worth) => worth !== undefined);
  // A heading ("Award marks for:") is worth nothing of its own where others are.
  const counted = said ? lines.filter(({ worth }) => worth !== undefined) : lines;
  const total = counted.reduce((sum, { worth = 1 }) => sum + worth, 0);
  if (total !== maxPoints) return [whole(rubric, maxPoints)];
  return counted.map(({ text, worth = 1 }, index) => ({
    id: `r${index + 1}`,
    text,
    points: worth,
    keywords: [],
  }));
}

function whole(rubric: string, points: number): SchemePoint {
  return { id: "r1", text: rubric.trim(), points, keywords: [] };
}

interface RubricLine {
  readonly text: string;
  readonly worth: number | undefined;
}

function rubricLines(rubric: string): RubricLine[] {
  return rubric
    .split(/\r?\n|;(?=\s)/u)
    .map((line) => line.replace(BULLET, "").trim())
    .filter((line) => line !== "")
    .map(rubricLine);
}

function rubricLine(line: string): RubricLine {
  const before = BEFORE.exec(line);
  if (before !== null) return worthOf(line.slice(before[0].length), before[1]);
  const behind = BEHIND.exec(line);
  if (behind === null || isBareNumber(line, behind[0])) return { text: line, worth: undefined };
  return worthOf(line.slice(0, behind.index), behind[1]);
}

/** "The answer is 42" ends with a number that is no worth: brackets, a dash or a word for points must say so. */
function isBareNumber(line: string, end: string): boolean {
  return BEHIND_BARE.test(line) && !/[([–—-]|mark|point|pt|m\b/iu.test(end);
}

function worthOf(text: string, worth: string | undefined): RubricLine {
  const points = Number(worth);
  const clean = text.trim().replace(/[\s:–—-]+$/u, "");
  return points >= 1 && clean !== "" ? { text: clean, worth: points } : { text, worth: undefined };
}
