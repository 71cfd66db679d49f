/// <reference types="vite/client" />
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { sumPoints } from "@/lib/core/kernel/points";
import { AUTHOR_ORDER, seededOrder } from "@/lib/core/kernel/seeded-order";
import type { AnyQuestionType, MarkResult } from "./contract";
import { questionTypes } from "./registry";
import type { AnyTypeSamples, SampleQuestion } from "./shared/samples";
import { damage } from "./shared/samples";

/**
 * The laws of design/question-types.md, for every registered type. A new type gets them by being registered
 * and having a samples.ts; one without samples fails here.
 */
const modules = import.meta.glob<{ samples: AnyTypeSamples }>("./*/samples.ts", { eager: true });
const registered = Object.entries<AnyQuestionType>(questionTypes);

const maxPoints = fc.integer({ min: 1, max: 10 });
const seed = fc.string({ maxLength: 8 });

// Hundreds of questions a law: on a busy machine that may take longer than one test usually does.
describe.each(registered)("%s", { timeout: 60_000 }, (id, type) => {
  const samples = samplesOf(id);
  const answered = samples.question.chain(({ content, key }) =>
    fc
      .record({
        response: fc.oneof(samples.responses(content), samples.nearMisses(content, key)),
        maxPoints,
      })
      .map((rest) => ({
        content,
        key,
        ...rest,
        ...givenTo(samples, { content, key }, rest.response),
      })),
  );

  test("samples are what the schemas read, also after a trip through JSON", () => {
    void fc.assert(
      fc.property(answered, ({ content, key, response }) => {
        expect(type.content.read(viaJson(content), "content")).toEqual(content);
        expect(type.key.read(viaJson(key), "key")).toEqual(key);
        expect(type.response.read(viaJson(response), "response")).toEqual(response);
      }),
    );
  });

  test("its example is a question without errors", () => {
    const { prompt, content, key } = samples.example;
    expect(type.content.read(viaJson(content), "content")).toEqual(content);
    expect(type.key.read(viaJson(key), "key")).toEqual(key);
    const findings = type.lint(content, key, { prompt, points: 1 });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("the key earns full marks", () => {
    void fc.assert(
      fc.property(samples.question, maxPoints, ({ content, key }, worth) => {
        const response = type.modelResponse(content, key);
        if (response === undefined) return insistAPersonMarks(type, { content, key }, samples);
        expect(type.response.read(viaJson(response), "response")).toEqual(response);
        expect(type.isEmpty(content, response)).toBe(false);
        const given = givenTo(samples, { content, key }, response);
        const result = type.mark({ content, key, response, maxPoints: worth, ...given });
        expect(result).toMatchObject({ points: worth, outcome: "correct" });
      }),
    );
  });

  test("an untouched question is empty, says nothing and earns nothing", () => {
    void fc.assert(
      fc.property(samples.question, maxPoints, ({ content, key }, worth) => {
        const response = type.emptyResponse(content);
        expect(type.isEmpty(content, response)).toBe(true);
        expect(type.describeResponse(content, response)).toBe("");
        const result = type.mark({ content, key, response, maxPoints: worth });
        expect(result).toMatchObject({ points: 0, outcome: "incorrect" });
        expect(type.summarise(content, key, [response]).unanswered).toBe(1);
      }),
    );
  });

  test("points lie between 0 and the maximum and are the sum of the parts, exactly", () => {
    void fc.assert(
      fc.property(answered, (input) => {
        insistSound(type.mark(input), input.maxPoints);
      }),
    );
  });

  test("what has to be run first waits until it was run", () => {
    void fc.assert(
      fc.property(answered, ({ content, key, response, maxPoints: worth }) => {
        if ((type.python?.runs(content, key, response) ?? []).length === 0) return;
        expect(type.mark({ content, key, response, maxPoints: worth })).toMatchObject({
          points: 0,
          outcome: "needs-review",
        });
      }),
    );
  });

  test("marking twice gives the same, and changes nothing it was given", () => {
    void fc.assert(
      fc.property(answered, (input) => {
        const before = JSON.stringify(input);
        const first = type.mark(input);
        expect(type.mark(viaJson(input) as typeof input)).toEqual(first);
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });

  test("the order things are shown in changes no mark", () => {
    void fc.assert(
      fc.property(answered, seed, (input, attempt) => {
        const shown = type.present(input.content, seededOrder(attempt));
        const { normalised: _, ...result } = type.mark({ ...input, content: shown });
        expect(type.mark(input)).toMatchObject(result);
        expect(type.answerForm(shown)).toBe(type.answerForm(input.content));
      }),
    );
  });

  test("what is shown never holds the key", () => {
    void fc.assert(
      fc.property(samples.question, seed, ({ content, key }, attempt) => {
        for (const order of [AUTHOR_ORDER, seededOrder(attempt)]) {
          const shown = type.present(content, order);
          // The same pieces in another order, and nothing beside them.
          expect(leaves(shown).sort()).toEqual(leaves(content).sort());
          const visible = new Set(leaves(content));
          const secret = leaves(key).filter((leaf) => leaf.length > 3 && !visible.has(leaf));
          const text = leaves(shown);
          expect(text.filter((leaf) => secret.includes(leaf))).toEqual([]);
        }
      }),
    );
  });

  test("what a class answered is counted, one line a row", () => {
    void fc.assert(
      fc.property(
        samples.question.chain((question) =>
          fc
            .array(samples.responses(question.content), { maxLength: 12 })
            .map((responses) => ({ ...question, responses })),
        ),
        ({ content, key, responses }) => {
          const { rows, unanswered } = type.summarise(content, key, responses);
          const empty = responses.filter((one) => type.isEmpty(content, one)).length;
          expect(unanswered).toBe(empty);
          expect(rows.map(({ count }) => count)).toEqual(
            rows.map(({ count }) => count).sort((a, b) => b - a),
          );
          for (const one of responses) {
            const said = type.describeResponse(content, one) !== "";
            expect(said).toBe(!type.isEmpty(content, one));
            const parts = type.answerParts?.(content, one);
            if (parts !== undefined) expect(parts.length > 0).toBe(said);
          }
        },
      ),
    );
  });

  test("the key's own answer is marked as right in the summary", () => {
    void fc.assert(
      fc.property(samples.question, ({ content, key }) => {
        const response = type.modelResponse(content, key);
        if (response === undefined) return;
        const { rows } = type.summarise(content, key, [response]);
        expect(rows.filter(({ count }) => count > 0).every(({ isKey }) => isKey)).toBe(true);
      }),
    );
  });

  test("anything that is no response is a clear error", () => {
    for (const junk of [null, undefined, 7, "RAM", [], {}, { v: 1 }, { v: 99, text: "x" }]) {
      expect(() => type.response.read(junk, "The answer")).toThrow(AppError);
    }
  });

  test("any JSON is read or refused, never a crash", () => {
    void fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        for (const shape of [type.content, type.key, type.response]) {
          orRefused(() => shape.read(json, "This"));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("damaged questions and answers are marked or refused, soundly", () => {
    const damaged = answered.chain((input) =>
      fc.record({
        content: damage(input.content),
        key: damage(input.key),
        response: damage(input.response),
        maxPoints: fc.constant(input.maxPoints),
      }),
    );
    void fc.assert(
      fc.property(damaged, (raw) => {
        orRefused(() => {
          const content = type.content.read(raw.content, "The question");
          const key = type.key.read(raw.key, "The key");
          type.lint(content, key, { prompt: "What is it?", points: raw.maxPoints });
          const response = type.response.read(raw.response, "The answer");
          const input = { content, key, response, maxPoints: raw.maxPoints };
          insistSound(type.mark(input), raw.maxPoints);
          type.describeResponse(content, response);
        });
      }),
      { numRuns: 400 },
    );
  });

  test("no answer takes 50 ms to mark", () => {
    void fc.assert(
      fc.property(answered, (input) => {
        expect(leastCpuMs(() => type.mark(input))).toBeLessThan(50);
      }),
    );
  });
});

test("every type has samples, and every folder of samples is a registered type", () => {
  const folders = Object.keys(modules).map((path) => path.split("/")[1] ?? "");
  const types = folders.filter((folder) => folder !== "shared");
  expect(types.sort()).toEqual(Object.keys(questionTypes).sort());
});

/** What running an answer gave, for the types that mark by it. */
function givenTo(
  samples: AnyTypeSamples,
  { content, key }: SampleQuestion<unknown, unknown>,
  response: unknown,
): { given?: unknown } {
  return samples.given === undefined ? {} : { given: samples.given(content, key, response) };
}

function samplesOf(id: string): AnyTypeSamples {
  const found = modules[`./${id}/samples.ts`];
  if (found === undefined) throw new Error(`lib/core/questions/${id}/samples.ts is missing`);
  return found.samples;
}

function insistSound(result: MarkResult, worth: number): void {
  expect(result.maxPoints).toBe(worth);
  expect(result.points).toBeGreaterThanOrEqual(0);
  expect(result.points).toBeLessThanOrEqual(worth);
  expect(Math.round(result.points * 100) / 100).toBe(result.points);
  expect(sumPoints(result.parts.map(({ points }) => points))).toBe(result.points);
  expect(sumPoints(result.parts.map((part) => part.maxPoints))).toBe(worth);
  for (const part of result.parts) expect(part.points).toBeLessThanOrEqual(part.maxPoints);
  expect(result.outcome === "correct").toBe(result.points === worth);
}

/** Only a type that asks a person may leave open what earns full marks. */
function insistAPersonMarks(
  type: AnyQuestionType,
  question: SampleQuestion<unknown, unknown>,
  samples: AnyTypeSamples,
): void {
  const responses = fc.sample(samples.nearMisses(question.content, question.key), 3);
  for (const response of responses) {
    expect(type.mark({ ...question, response, maxPoints: 1 }).outcome).toBe("needs-review");
  }
}

/** Runs what may refuse its input; anything but an AppError is a bug and flies. */
function orRefused(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("invalid");
  }
}

function viaJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Every string, number and flag of a value, as text. */
function leaves(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.values(value).flatMap(leaves);
}

/** The least processor time of three runs: the machine's other work and the garbage collector do not count. */
function leastCpuMs(act: () => void): number {
  const once = (): number => {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
  const first = once();
  return first < 25 ? first : Math.min(first, once(), once());
}
