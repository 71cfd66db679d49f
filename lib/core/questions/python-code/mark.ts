import { uses } from "@/lib/core/python/construct-syntax";
import { CONSTRUCTS } from "@/lib/core/python/constructs";
import type { PythonRun } from "@/lib/core/python/python-run";
import type { MarkInput, MarkResult } from "../contract";
import type { ShownTest } from "../python-needs";
import type { Testing } from "../shared/program-marking";
import { markProgram, partOf, remark, shownTestsOf, testRuns } from "../shared/program-marking";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** The syntax tree where it matters, then each test: visible ones, hidden ones. */
export function runs(content: Content, key: Key, response: Response): readonly PythonRun[] {
  if (isEmpty(content, response)) return [];
  const { source } = response;
  const inspect: PythonRun = { program: source, mode: "inspect" };
  const tests = testRuns(source, testingOf(content, key));
  return asksForConstructs(content) ? [inspect, ...tests] : tests;
}

/** Every test earns its share by what our own run of it gave; constructs are noted and earn nothing. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints, given } = input;
  return markProgram({
    testing: testingOf(content, key),
    source: response.source,
    isEmpty: isEmpty(content, response),
    maxPoints,
    given,
    ownRuns: asksForConstructs(content) ? 1 : 0,
    toParts: (tried, [inspected]) => [
      ...tried.map(partOf),
      ...remark(constructsInWords(content, inspected?.constructs)),
    ],
  });
}

export function shownTests(content: Content, source: string): ShownTest[] {
  return shownTestsOf(content, source);
}

export function modelResponse(_content: Content, { solution }: Key): Response {
  return { v: 1, source: solution };
}

export function mustPass(content: Content, key: Key): Response[] {
  return [modelResponse(content, key)];
}

/** A program that does nothing, and the one that pupils start from. */
export function mustNotPass({ starter }: Content): Response[] {
  const idle: Response = { v: 1, source: "pass" };
  return starter.trim() === "" ? [idle] : [idle, { v: 1, source: `${starter.trimEnd()}\npass` }];
}

function testingOf({ tests, seconds }: Content, { hidden, hiddenWeight }: Key): Testing {
  return { tests, seconds, hidden, hiddenWeight };
}

function asksForConstructs({ required, forbidden }: Content): boolean {
  return required.length + forbidden.length > 0;
}

/** @param tree undefined where nobody looked, or the program cannot be read. */
function constructsInWords(
  { required, forbidden }: Content,
  tree: readonly string[] | undefined,
): string {
  if (tree === undefined) return "";
  const words = (list: Content["required"]) => list.map((one) => CONSTRUCTS[one]).join(", ");
  const missing = required.filter((one) => !uses(tree, one));
  const used = forbidden.filter((one) => uses(tree, one));
  return [
    missing.length === 0 ? "" : `Does not use ${words(missing)}, which was asked for.`,
    used.length === 0 ? "" : `Uses ${words(used)}, which was to be done without.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
