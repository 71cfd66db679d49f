import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { Points } from "@/lib/core/kernel/points";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { outcomesSchema } from "@/lib/core/python/python-run";
import type { MarkResult } from "../contract";
import type { ShownTest } from "../python-needs";
import { idsOf, insistOnce } from "./belonging";
import { drawingsOf } from "./drawn-tests";
import type { SharePart } from "./mark-parts";
import { NOTHING, resultOf } from "./mark-parts";
import type { ProgramTest } from "./program-shapes";
import { passes, runOf, verdict } from "./program-tests";

/** By what programs are marked: tests that pupils see and tests that they do not. */
export interface Testing {
  readonly tests: readonly ProgramTest[];
  readonly hidden: readonly ProgramTest[];
  /** How much of the marks the hidden tests earn together, in per cent. */
  readonly hiddenWeight: number;
  /** What one test may take. */
  readonly seconds: number;
}

/** What a run of a test came to. */
export interface TriedTest {
  readonly test: ProgramTest;
  readonly worth: Fraction;
  readonly outcome: PythonOutcome;
  readonly passed: boolean;
}

export interface ProgramAnswer {
  readonly testing: Testing;
  readonly source: string;
  readonly isEmpty: boolean;
  readonly maxPoints: Points;
  /** Outcomes of the type's own runs, then of `testRuns`; undefined while they wait to be run. */
  readonly given: unknown;
  /** How many runs of its own a type has before those of the tests. */
  readonly ownRuns?: number;
  /** What the tests earn; `partOf` for each unless the type has more to say. */
  toParts?(tried: readonly TriedTest[], own: readonly PythonOutcome[]): SharePart[];
}

/** A run for each test: visible ones, then hidden ones. */
export function testRuns(program: string, { tests, hidden, seconds }: Testing): PythonRun[] {
  return [...tests, ...hidden].map((test) => runOf(program, test, seconds));
}

/** Marks a program by what our own runs of it gave. @throws AppError "invalid" for outcomes of other runs. */
export function markProgram(answer: ProgramAnswer): MarkResult {
  const { testing, source, isEmpty, maxPoints, given, ownRuns = 0 } = answer;
  const worths = weighted(testing);
  insistOnce(idsOf(worths.map(({ test }) => test)), "list of tests");
  if (worths.length === 0) {
    throw new AppError("invalid", "This question has no tests to mark a program by.");
  }
  if (isEmpty) return resultOf(maxPoints, unrun(worths, "No answer."), "");
  const normalised = source.trimEnd();
  if (given === undefined) {
    const result = resultOf(maxPoints, unrun(worths, "Waits to be run."), normalised);
    return { ...result, outcome: "needs-review" };
  }
  const outcomes = parse(outcomesSchema, given, "The outcomes of the runs");
  if (outcomes.length !== worths.length + ownRuns) {
    throw new AppError("invalid", "These outcomes are not of this answer's runs.");
  }
  const tried = triedTests(worths, outcomes.slice(ownRuns));
  const parts = answer.toParts?.(tried, outcomes.slice(0, ownRuns)) ?? tried.map(partOf);
  return resultOf(maxPoints, parts, normalised);
}

/** A test that is passed earns its share. */
export function partOf({ test, worth, outcome, passed }: TriedTest): SharePart {
  return {
    id: test.id,
    earned: passed ? worth : NOTHING,
    worth,
    note: verdict(test, outcome, passed),
    drawings: drawingsOf(test, outcome, passed),
  };
}

/** "adjustment" is the part of a rule that is no test; this one says something and changes no marks. */
export function remark(note: string): SharePart[] {
  return note === "" ? [] : [{ id: "adjustment", earned: NOTHING, worth: NOTHING, note }];
}

/** Only what stands in the content: a pupil may try these as often as they like. */
export function shownTestsOf(
  { tests, seconds }: Pick<Testing, "tests" | "seconds">,
  source: string,
): ShownTest[] {
  return tests.map((test) => ({
    run: runOf(source, test, seconds),
    judge: (outcome) => ({
      passed: passes(test, outcome),
      words: verdict(test, outcome),
      ...(test.draws === undefined ? {} : { drawing: outcome.drawing }),
    }),
  }));
}

interface Weighted {
  readonly test: ProgramTest;
  readonly worth: Fraction;
}

/** Where there are no hidden tests, the visible ones earn everything, and the other way round. */
function weighted({ tests, hidden, hiddenWeight }: Testing): Weighted[] {
  const forHidden =
    hidden.length === 0 ? NOTHING : new Fraction(tests.length === 0 ? 100 : hiddenWeight, 100);
  const each = (list: readonly ProgramTest[], share: Fraction): Weighted[] =>
    list.map((test) => ({ test, worth: share.div(list.length) }));
  return [...each(tests, new Fraction(1).sub(forHidden)), ...each(hidden, forHidden)];
}

function unrun(worths: readonly Weighted[], note: string): SharePart[] {
  return worths.map(({ test, worth }) => ({ id: test.id, earned: NOTHING, worth, note }));
}

function triedTests(worths: readonly Weighted[], outcomes: readonly PythonOutcome[]): TriedTest[] {
  return worths.map(({ test, worth }, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error("fewer outcomes than tests");
    return { test, worth, outcome, passed: passes(test, outcome) };
  });
}
