/// <reference types="vite/client" />
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import type { MarkResult } from "@/lib/core/questions/contract";
import { questionTypes } from "@/lib/core/questions/registry";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";
import { anyJson } from "@/lib/core/questions/shared/samples";
import { markQuestion, runsToMark } from "./mark-question";

/**
 * Whatever is sent as an answer, or comes back from a run, is refused in words or marked soundly. How long it takes at
 * most is measured by `npm run bench -- marking`.
 */
const modules = import.meta.glob<{ samples: AnyTypeSamples }>("../questions/*/samples.ts", {
  eager: true,
});
const points = fc.integer({ min: 1, max: 10 });

describe.each(Object.keys(questionTypes))("%s", { timeout: 60_000 }, (type) => {
  const samples = modules[`../questions/${type}/samples.ts`]?.samples;
  if (samples === undefined) throw new Error(`no samples of ${type}`);
  const asked = samples.question.chain(({ content, key }) =>
    fc.record({
      question: points.map((worth) => ({ type, points: worth, content, key })),
      real: samples.responses(content),
      answer: anyJson(samples.responses(content)),
      content: anyJson(fc.constant(content)),
      key: anyJson(fc.constant(key)),
      outcomes: anyJson(fc.constant([{ ended: "finished", output: "1", screen: "1" }])),
    }),
  );

  test("any JSON for an answer is a mark or a clear error", () => {
    void fc.assert(
      fc.property(asked, ({ question, answer }) => {
        insistSound(() => markQuestion(question, answer), question.points);
        insistRefused(() => runsToMark(question, answer));
      }),
      { numRuns: 300 },
    );
  });

  test("any JSON for what came of a run is a mark or a clear error", () => {
    void fc.assert(
      fc.property(asked, ({ question, real, outcomes }) => {
        insistSound(() => markQuestion(question, real, outcomes), question.points);
      }),
      { numRuns: 100 },
    );
  });

  test("any JSON for a question or its key is a mark or a clear error", () => {
    void fc.assert(
      fc.property(asked, ({ question, real, content, key }) => {
        insistSound(() => markQuestion({ ...question, content }, real), question.points);
        insistSound(() => markQuestion({ ...question, key }, real), question.points);
      }),
      { numRuns: 100 },
    );
  });
});

function insistSound(mark: () => MarkResult, worth: number): void {
  const result = insistRefused(mark);
  if (result === undefined) return;
  expect(result.maxPoints).toBe(worth);
  expect(result.points).toBeGreaterThanOrEqual(0);
  expect(result.points).toBeLessThanOrEqual(worth);
}

/** What it gave; undefined where it was refused in words. Anything else flies. */
function insistRefused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("invalid");
    expect(error.message).not.toBe("");
    return undefined;
  }
}
