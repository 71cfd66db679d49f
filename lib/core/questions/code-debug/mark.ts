import type { PythonRun } from "@/lib/core/python/python-run";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import type { ShownTest } from "../python-needs";
import { idsOf, insistKnown } from "../shared/belonging";
import type { Change } from "../shared/changed-lines";
import { changedLines, changeInWords, placeInWords } from "../shared/changed-lines";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import type { Testing, TriedTest } from "../shared/program-marking";
import { markProgram, partOf, remark, shownTestsOf, testRuns } from "../shared/program-marking";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

const MOST_CHANGES_TOLD = 5;

/** Each test: visible ones, hidden ones. */
export function runs(content: Content, key: Key, response: Response): readonly PythonRun[] {
  return isEmpty(content, response) ? [] : testRuns(response.source, testingOf(content, key));
}

/**
 * Every test earns its share, but only once something is mended: a test that the given program passed already earns
 * nothing for a pupil who added a comment. What was changed is told, and earns nothing.
 */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints, given } = input;
  const testing = testingOf(content, key);
  insistKnown(key.failing, new Set(idsOf([...testing.tests, ...testing.hidden])), "answer key");
  return markProgram({
    testing,
    source: response.source,
    isEmpty: isEmpty(content, response),
    maxPoints,
    given,
    toParts: (tried) => [
      ...partsOf(tried, key),
      ...remark(changesInWords(changedLines(content.program, response.source))),
    ],
  });
}

export function shownTests(content: Content, source: string): ShownTest[] {
  return shownTestsOf(content, source);
}

export function modelResponse(_content: Content, { fixes: [source = ""] }: Key): Response {
  return { v: 1, source };
}

export function mustPass(_content: Content, { fixes }: Key): Response[] {
  return fixes.map((source) => ({ v: 1, source }));
}

/** Who throws everything away has mended nothing. Of the given program itself, prove.ts speaks. */
export function mustNotPass(): Response[] {
  return [{ v: 1, source: "pass" }];
}

export function testingOf({ tests, seconds }: Content, { hidden, hiddenWeight }: Key): Testing {
  return { tests, seconds, hidden, hiddenWeight };
}

/** One part for each place that was changed. */
export function answerParts(content: Content, response: Response): AnswerPart[] {
  if (isEmpty(content, response)) return [];
  return changedLines(content.program, response.source).map((change) => ({
    name: placeInWords(change),
    words: change.in.length === 0 ? "taken out" : oneLine(change.in.join(" ⏎ ")) || "an empty line",
  }));
}

function partsOf(tried: readonly TriedTest[], { failing }: Key): SharePart[] {
  const shows = ({ test }: TriedTest) => failing.length === 0 || failing.includes(test.id);
  const isMended = tried.some((one) => one.passed && shows(one));
  return tried.map((one) => {
    const part = partOf(one);
    if (isMended || !one.passed) return part;
    return { ...part, earned: NOTHING, note: `${part.note} It did so before anything was mended.` };
  });
}

function changesInWords(changes: readonly Change[]): string {
  const told = changes.slice(0, MOST_CHANGES_TOLD).map(changeInWords);
  const more = changes.length - told.length;
  return [...told, ...(more > 0 ? [`And ${more} more changes.`] : [])].join(" ");
}
