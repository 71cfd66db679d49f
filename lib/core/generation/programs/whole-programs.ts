import type { PythonRun } from "@/lib/core/python/python-run";
import { codeLines } from "./code-lines";
import { codeTokens } from "./code-tokens";
import type { CodePiece, LessonLine, WholeProgram } from "./lesson-program";
import { programOf } from "./lesson-program";
import type { Trying } from "./trying";
import { printedBy, SECONDS, tried } from "./trying";
import { typedInputs } from "./typed-inputs";

const SHORTEST = 2;
const LONGEST = 14;
const WIDEST = 70;
/** A lesson with more code than this is a book; what comes first is looked at. */
const MOST_GROUPS = 24;
const MOST_PIECES = 5;
const MOST_PRINTED_LINES = 12;

/**
 * What is different each time, reaches out of the program, or comes in an order that nobody can know. A program that imports
 * anything is left alone.
 */
const NOT_PLAIN =
  /^(import|from|open|exec|eval|globals|locals|id|hash|set|frozenset|time|random|sleep|turtle|async|await|lambda|global|try|with|class|yield|breakpoint|exit|quit|dir|vars|help|object|memoryview)$/;

/**
 * The programs of a lesson that are whole: short, run without an error, print something, and print it every time. Pieces
 * that stand together are one program where one of them does not run without the other.
 */
export function* wholePrograms(groups: readonly (readonly CodePiece[])[]): Trying<WholeProgram[]> {
  const whole: WholeProgram[] = [];
  for (const group of groups.slice(0, MOST_GROUPS)) {
    const ranges = rangesOf(group.slice(0, MOST_PIECES));
    const candidates = ranges.flatMap(({ from, to }) => {
      const program = candidateOf(group.slice(from, to));
      return program === undefined ? [] : [{ from, to, program }];
    });
    const found = yield* runTwice(candidates.map(({ program }) => program));
    whole.push(...picked(candidates.map((one, at) => ({ ...one, found: found[at] }))));
  }
  return unlike(whole);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangesOf(group: readonly CodePiece[]): Range[] {
  return group.flatMap((_, from) =>
    group.slice(from).map((_last, more) => ({ from, to: from + more + 1 })),
  );
}

interface Candidate extends CodePiece {
  readonly inputs: readonly string[];
}

/** Pieces as one program; undefined where nothing can be asked about it anyhow. */
function candidateOf(pieces: readonly CodePiece[]): Candidate | undefined {
  const [first] = pieces;
  const written = pieces.flatMap((piece) => piece.written);
  const { lines } = codeLines(written);
  if (first === undefined || !isFit(lines)) return undefined;
  const inputs = typedInputs(lines, pieces.map(({ around }) => around).join("\n"));
  if (inputs === undefined) return undefined;
  return {
    lines,
    written,
    inputs,
    section: first.section,
    around: pieces.map(({ around }) => around).join("\n"),
    beside: pieces.map(({ beside }) => beside).join("\n"),
    tables: pieces.flatMap(({ tables }) => tables),
  };
}

function isFit(lines: readonly LessonLine[]): boolean {
  if (lines.length < SHORTEST || lines.length > LONGEST) return false;
  if (lines.some(({ code }) => code.length > WIDEST || /"""|'''|;|…|\.\.\./.test(code)))
    return false;
  const names = lines.flatMap(({ code }) => codeTokens(code).filter(({ kind }) => kind === "name"));
  return (
    names.some(({ text }) => text === "print") && !names.some(({ text }) => NOT_PLAIN.test(text))
  );
}

/** @returns the program with its run, where both runs ended by themselves and printed the same. */
function* runTwice(candidates: readonly Candidate[]): Trying<(WholeProgram | undefined)[]> {
  const runs = candidates.flatMap(({ lines, inputs }): PythonRun[] => {
    const run = { program: programOf(lines), input: inputs.join("\n"), seconds: SECONDS };
    return [{ ...run, mode: "trace" }, run];
  });
  const outcomes = yield* tried(runs);
  return candidates.map((candidate, at) => {
    const [traced, again] = outcomes.slice(at * 2, at * 2 + 2);
    const printed = printedBy(traced);
    if (traced === undefined || printed === undefined || printed !== printedBy(again))
      return undefined;
    const isSeen = printed.trim() !== "" && printed.split("\n").length <= MOST_PRINTED_LINES;
    const isPlain = /^[\x20-\x7e£\n]*$/.test(printed) && !/0x[0-9a-f]{6}/i.test(printed);
    return isSeen && isPlain
      ? { ...candidate, program: programOf(candidate.lines), printed, traced }
      : undefined;
  });
}

interface Ran extends Range {
  readonly found: WholeProgram | undefined;
}

/**
 * From the first piece on: the shortest run of pieces that is whole, and with it those that follow where they are none by
 * themselves and print more with it.
 */
function picked(ran: readonly Ran[]): WholeProgram[] {
  const at = (from: number, to: number) =>
    ran.find((one) => one.from === from && one.to === to)?.found;
  const end = Math.max(0, ...ran.map(({ to }) => to));
  const chosen: WholeProgram[] = [];
  for (let from = 0; from < end; from++) {
    let to = from + 1;
    while (to <= end && at(from, to) === undefined) to += 1;
    let best = at(from, to);
    if (best === undefined) continue;
    while (to < end && at(to, to + 1) === undefined) {
      const more = at(from, to + 1);
      if (more === undefined || more.printed.length <= best.printed.length) break;
      best = more;
      to += 1;
    }
    chosen.push(best);
    from = to - 1;
  }
  return chosen;
}

/** A program that the lesson shows twice is one. */
function unlike(programs: readonly WholeProgram[]): WholeProgram[] {
  return programs.filter(
    (one, at) => programs.findIndex(({ program }) => program === one.program) === at,
  );
}
