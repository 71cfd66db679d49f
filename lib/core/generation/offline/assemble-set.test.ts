import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandAt, unmetRules } from "@/lib/core/generation/set-rules";
import type { Candidate } from "./assemble-set";
import { assembleSet } from "./assemble-set";

const TYPES = ["multiple-choice", "cloze", "matching", "text-input", "ordering"];

function candidate(type: string, difficulty: number, facts: string[], confidence = 0.8): Candidate {
  const feedback = { correct: "", partial: "", incorrect: "" };
  const question = {
    type,
    prompt: `${type} ${difficulty} ${facts.join()}`,
    difficulty,
    points: 1,
    timeEstimateSeconds: 60,
    feedback,
    tags: [],
    source: [],
    content: {},
    key: {},
  };
  return { question, facts, confidence };
}

const candidates = fc.array(
  fc
    .tuple(
      fc.constantFrom(...TYPES),
      fc.integer({ min: 1, max: 5 }),
      fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([type, difficulty, facts]) => candidate(type, difficulty, facts)),
  { maxLength: 20 },
);

describe("assembleSet", () => {
  it("never asks about one thing twice, and never gives more than was asked for", () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 15 }), (all, count) => {
        const set = assembleSet(all, count);
        const facts = set.flatMap(
          (question) => all.find((one) => one.question === question)?.facts ?? [],
        );
        expect(new Set(facts).size).toBe(facts.length);
        expect(set.length).toBeLessThanOrEqual(count);
      }),
    );
  });

  it("gives the same set for the same candidates", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        expect(assembleSet(all, 8)).toEqual(assembleSet(all, 8));
      }),
    );
  });

  it("keeps every rule when there is enough to choose from", () => {
    const all = TYPES.flatMap((type) =>
      [1, 2, 2, 3, 3, 4, 5].map((difficulty, index) =>
        candidate(type, difficulty, [`${type}${index}`]),
      ),
    );
    for (const count of [8, 10, 15]) expect(unmetRules(assembleSet(all, count), count)).toEqual([]);
  });

  it("lets two types take turns where a third is missing", () => {
    const all = ["cloze", "text-input"].flatMap((type, kind) =>
      Array.from({ length: 6 }, (_, index) => candidate(type, 2 + kind, [`${type}${index}`])),
    );
    const rules = unmetRules(assembleSet(all, 12), 12).map(({ rule }) => rule);
    expect(rules).toEqual(["last-fifth-stretch", "four-types"]);
  });
});

describe("the rules of a set", () => {
  it("says how few the lesson gives", () => {
    expect(unmetRules([{ type: "cloze", difficulty: 2 }], 5)).toMatchObject([{ rule: "count" }]);
  });

  it("asks nothing of a set of fewer than eight", () => {
    expect(unmetRules(Array(7).fill({ type: "cloze", difficulty: 5 }), 7)).toEqual([]);
  });

  it.each([
    [Array(8).fill({ type: "cloze", difficulty: 3 }), "first-fifth-confidence"],
    [Array(8).fill({ type: "cloze", difficulty: 1 }), "core-difficulty"],
    [Array(8).fill({ type: "cloze", difficulty: 2 }), "last-fifth-stretch"],
    [Array(8).fill({ type: "cloze", difficulty: 2 }), "four-types"],
    [Array(8).fill({ type: "cloze", difficulty: 2 }), "no-type-four-in-a-row"],
  ])("names what is broken in set %#", (set, rule) => {
    expect(unmetRules(set, 8).map((unmet) => unmet.rule)).toContain(rule);
  });

  it("begins easy and ends hard", () => {
    expect(bandAt(0, 10)).toEqual({ least: 1, most: 2 });
    expect(bandAt(5, 10)).toEqual({ least: 2, most: 4 });
    expect(bandAt(9, 10)).toEqual({ least: 4, most: 5 });
  });
});
