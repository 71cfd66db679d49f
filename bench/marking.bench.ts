/** Marking one answer of each question type, by the rule alone: what runs programs is given what their runs came to. */
import * as fc from "fast-check";
import { AppError } from "@/lib/core/kernel/app-error";
import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import { markQuestion } from "@/lib/core/marking/mark-question";
import { questionTypes } from "@/lib/core/questions/registry";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";
import { anyJson } from "@/lib/core/questions/shared/samples";
import { measured } from "./support/percentiles";
import { report } from "./support/report";

const ANSWERS = 1_000;
const PASSES = 5;
const BAR_MS = 5;
/** Whatever is sent as an answer, nobody waits longer for it to be marked or refused. */
const ANYTHING_MS = 50;
/** Small enough for the same numbers each time, large enough for a compiler to have seen everything. */
const SEED = 20_260;

interface Answer {
  readonly question: StoredQuestion;
  readonly response: unknown;
  readonly given: unknown;
}

const rows = [];
for (const type of Object.keys(questionTypes)) {
  const { samples } = (await import(`../lib/core/questions/${type}/samples.ts`)) as {
    samples: AnyTypeSamples;
  };
  const own = timesOf(drawn(type, samples, (content, key) => realAnswers(samples, content, key)));
  const anything = timesOf(drawn(type, samples, (content) => anyJson(samples.responses(content))));
  rows.push({ type, own: measured(own, 0), anything: measured(anything, 0) });
}

for (const { type, own, anything } of rows) {
  console.log(
    `  ${type.padEnd(16)} p50 ${own.p50.toFixed(3)} · p99 ${own.p99.toFixed(3)} · longest ${own.max.toFixed(2)} ms; anything sent: longest ${anything.max.toFixed(2)} ms`,
  );
}
const slowest = rows.toSorted((a, b) => b.own.p99 - a.own.p99)[0];
const longest = rows.toSorted((a, b) => b.anything.max - a.anything.max)[0];
if (slowest === undefined || longest === undefined) throw new Error("there are no question types");
report("marking", [
  {
    what: `Marking an answer (best of five), the slowest of ${rows.length} question types (${slowest.type})`,
    figure: `p50 ${slowest.own.p50.toFixed(2)} · p99 ${slowest.own.p99.toFixed(2)} ms of ${ANSWERS.toLocaleString("en-GB")}`,
    bar: "p99 under 5 ms",
    met: slowest.own.p99 < BAR_MS,
  },
  {
    what: `Any JSON sent as an answer is marked or refused, the longest of ${(rows.length * ANSWERS).toLocaleString("en-GB")} (${longest.type})`,
    figure: `${longest.anything.max.toFixed(1)} ms`,
    bar: "under 50 ms",
    met: longest.anything.max < ANYTHING_MS,
  },
]);

/** The key's own answer, what pupils give, and what is nearly right. */
function realAnswers(
  samples: AnyTypeSamples,
  content: unknown,
  key: unknown,
): fc.Arbitrary<unknown> {
  return fc.oneof(samples.responses(content), samples.nearMisses(content, key));
}

function drawn(
  type: string,
  samples: AnyTypeSamples,
  answersTo: (content: unknown, key: unknown) => fc.Arbitrary<unknown>,
): Answer[] {
  const answer = samples.question.chain(({ content, key }) =>
    answersTo(content, key).map((response) => ({
      question: { type, points: 5, content, key },
      response,
      given: givenTo(type, samples, { content, key, response }),
    })),
  );
  return fc.sample(answer, { numRuns: ANSWERS, seed: SEED });
}

/** What running an answer came to, where it can be read and is run. */
function givenTo(
  type: string,
  samples: AnyTypeSamples,
  { content, key, response }: { content: unknown; key: unknown; response: unknown },
): unknown {
  if (samples.given === undefined) return undefined;
  try {
    const read = questionTypes[type as keyof typeof questionTypes].response.read(response, "It");
    return samples.given(content, key, read);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/**
 * Milliseconds of each, the best of five passes over all: what else the machine does rarely meets the same answer five
 * times, and what is slow by itself is slow each time. Everything is read by its schema, as it comes from a browser.
 */
function timesOf(answers: readonly Answer[]): number[] {
  const best = answers.map(() => Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [index, answer] of answers.entries()) {
      const began = performance.now();
      markOne(answer);
      best[index] = Math.min(best[index] ?? 0, performance.now() - began);
    }
  }
  return best;
}

function markOne({ question, response, given }: Answer): void {
  try {
    markQuestion(question, response, given);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
