import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { CONSTRUCTS, uses } from "@/lib/core/python/constructs";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { outcomesSchema } from "@/lib/core/python/python-run";
import type { MarkInput, MarkResult } from "../contract";
import type { ShownTest } from "../python-needs";
import { idsOf, insistOnce } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import type { ProgramTest } from "../shared/program-shapes";
import { passes, runOf, verdict } from "../shared/program-tests";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** The syntax tree where it matters, then each test: visible ones, hidden ones. */
export function runs(content: Content, key: Key, response: Response): readonly PythonRun[] {
  if (isEmpty(content, response)) return [];
  const { source } = response;
  const inspect: PythonRun = { program: source, mode: "inspect" };
  const tests = [...content.tests, ...key.hidden].map((test) =>
    runOf(source, test, content.seconds),
  );
  return asksForConstructs(content) ? [inspect, ...tests] : tests;
}

/** Every test earns its share by what our own run of it gave; constructs are noted and earn nothing. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints, given } = input;
  insistOnce([...idsOf(content.tests), ...idsOf(key.hidden)], "list of tests");
  if (content.tests.length + key.hidden.length === 0) {
    throw new AppError("invalid", "This question has no tests to mark a program by.");
  }
  if (isEmpty(content, response)) return resultOf(maxPoints, unrun(content, key, "No answer."), "");
  const normalised = response.source.trimEnd();
  if (given === undefined) {
    const result = resultOf(maxPoints, unrun(content, key, "Waits to be run."), normalised);
    return { ...result, outcome: "needs-review" };
  }
  const outcomes = parse(outcomesSchema, given, "The outcomes of the runs");
  if (outcomes.length !== runs(content, key, response).length) {
    throw new AppError("invalid", "These outcomes are not of this answer's runs.");
  }
  return resultOf(maxPoints, judged(content, key, outcomes), normalised);
}

/** Only what stands in the content: a pupil may try these as often as they like. */
export function shownTests({ tests, seconds }: Content, source: string): ShownTest[] {
  return tests.map((test) => ({
    run: runOf(source, test, seconds),
    judge: (outcome) => ({ passed: passes(test, outcome), words: verdict(test, outcome) }),
  }));
}

export function modelResponse(_content: Content, { solution }: Key): Response {
  return { v: 1, source: solution };
}

/** A program that does nothing, and the one that pupils start from. */
export function mustNotPass({ starter }: Content): Response[] {
  const idle: Response = { v: 1, source: "pass" };
  return starter.trim() === "" ? [idle] : [idle, { v: 1, source: `${starter.trimEnd()}\npass` }];
}

function asksForConstructs({ required, forbidden }: Content): boolean {
  return required.length + forbidden.length > 0;
}

interface Weighted {
  readonly test: ProgramTest;
  readonly worth: Fraction;
}

/** Where there are no hidden tests, the visible ones earn everything, and the other way round. */
function weighted({ tests }: Content, { hidden, hiddenWeight }: Key): Weighted[] {
  const forHidden =
    hidden.length === 0 ? NOTHING : new Fraction(tests.length === 0 ? 100 : hiddenWeight, 100);
  const each = (list: readonly ProgramTest[], share: Fraction): Weighted[] =>
    list.map((test) => ({ test, worth: share.div(list.length) }));
  return [...each(tests, new Fraction(1).sub(forHidden)), ...each(hidden, forHidden)];
}

function unrun(content: Content, key: Key, note: string): SharePart[] {
  return weighted(content, key).map(({ test, worth }) => ({
    id: test.id,
    earned: NOTHING,
    worth,
    note,
  }));
}

function judged(content: Content, key: Key, outcomes: readonly PythonOutcome[]): SharePart[] {
  const inspected = asksForConstructs(content) ? 1 : 0;
  const parts = weighted(content, key).map(({ test, worth }, index): SharePart => {
    const outcome = outcomes[index + inspected];
    if (outcome === undefined) throw new Error("fewer outcomes than tests");
    const earned = passes(test, outcome) ? worth : NOTHING;
    return { id: test.id, earned, worth, note: verdict(test, outcome) };
  });
  const tree = inspected === 1 ? outcomes[0]?.constructs : undefined;
  const note = tree === undefined ? "" : constructsInWords(content, tree);
  // "adjustment" is the part of a rule that is no test; this one changes no marks.
  return note === ""
    ? parts
    : [...parts, { id: "adjustment", earned: NOTHING, worth: NOTHING, note }];
}

function constructsInWords({ required, forbidden }: Content, tree: readonly string[]): string {
  const words = (list: Content["required"]) => list.map((one) => CONSTRUCTS[one].words).join(", ");
  const missing = required.filter((one) => !uses(tree, one));
  const used = forbidden.filter((one) => uses(tree, one));
  return [
    missing.length === 0 ? "" : `Does not use ${words(missing)}, which was asked for.`,
    used.length === 0 ? "" : `Uses ${words(used)}, which was to be done without.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
