import Fraction from "fraction.js";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { ALL, NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import type { Fit, Step } from "../shared/program-fit";
import { fitOf } from "../shared/program-fit";
import { lineClasses } from "./compose";
import type { Content, Key, Placed, Response } from "./schema";

/** What indenting is worth where the pupil does it; the order of the lines is worth the rest. */
const INDENT_SHARE = new Fraction(1, 4);

/**
 * By the solution that the answer comes nearest to. Of n lines, the longest run of L that stand in its order earns
 * (L − 1)/(n − 1), as in an ordering: one line alone is in no order. Each of them that is indented rightly earns
 * its share of a quarter, and each line that the solution does not have costs what a line is worth.
 */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  insistBelongs(content, key, response);
  const classes = lineClasses(content);
  const steps = (lines: readonly Placed[]): Step[] =>
    lines.map(({ line, indent }) => ({
      line: classes.get(line) ?? line,
      indent: content.asksIndent ? indent : 0,
    }));
  const given = steps(response.lines);
  const judged = key.solutions.map((solution) =>
    partsFor(content, fitOf(steps(solution), given), solution.length),
  );
  const best = judged.reduce((one, other) => (sum(other).compare(sum(one)) > 0 ? other : one));
  return resultOf(maxPoints, best, describeProgram(content, response));
}

export function modelResponse(_content: Content, { solutions }: Key): Response {
  return { v: 1, lines: [...(solutions[0] ?? [])] };
}

/** "for i in range(3): → › print(i)": an arrow from line to line, a sign for each step of indentation. */
export function describeProgram(content: Content, response: Response): string {
  return response.lines.map((placed) => lineInWords(content, placed)).join(" → ");
}

/** Each line behind its place. */
export function answerParts(content: Content, response: Response): AnswerPart[] {
  return response.lines.map((placed, place) => ({
    name: `${place + 1}.`,
    words: lineInWords(content, placed),
  }));
}

function lineInWords({ lines }: Content, { line, indent }: Placed): string {
  const code = lines.find(({ id }) => id === line)?.code ?? line;
  return "› ".repeat(indent) + oneLine(code);
}

function partsFor({ asksIndent }: Content, fit: Fit, size: number): SharePart[] {
  const { matched, indented, extra } = fit;
  const inOrder = matched < 2 ? NOTHING : new Fraction(matched - 1, size - 1);
  const rightDepth = matched < 2 ? NOTHING : new Fraction(indented, size);
  const ofOrder = asksIndent ? ALL.sub(INDENT_SHARE) : ALL;
  const order: SharePart = {
    id: "order",
    earned: ofOrder.mul(inOrder),
    worth: ofOrder,
    note: matched === 0 ? "No line of the program." : `${matched} of ${size} lines are in order.`,
  };
  const indent: SharePart = {
    id: "indent",
    earned: INDENT_SHARE.mul(rightDepth),
    worth: INDENT_SHARE,
    note: `${indented} of ${size} lines are in order and indented as they should be.`,
  };
  const earned = asksIndent ? [order, indent] : [order];
  return extra === 0 ? earned : [...earned, costOf(extra, size, sum(earned))];
}

function costOf(extra: number, size: number, earned: Fraction): SharePart {
  const cost = new Fraction(extra, size);
  return {
    id: "adjustment",
    earned: (cost.compare(earned) > 0 ? earned : cost).neg(),
    worth: NOTHING,
    note: extra === 1 ? "1 line does not belong." : `${extra} lines do not belong.`,
  };
}

function sum(parts: readonly SharePart[]): Fraction {
  return parts.reduce((total, { earned }) => total.add(earned), NOTHING);
}

function insistBelongs(content: Content, key: Key, response: Response): void {
  const known = insistOnce(idsOf(content.lines), "list of lines");
  for (const solution of key.solutions) {
    const named = solution.map(({ line }) => line);
    insistKnown(insistOnce(named, "answer key"), known, "answer key");
  }
  const given = response.lines.map(({ line }) => line);
  insistKnown(insistOnce(given, "answer"), known, "answer");
}
