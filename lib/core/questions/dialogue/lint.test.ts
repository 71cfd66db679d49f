import { describe, expect, it } from "vitest";
import { lint } from "./lint";
import type { Key } from "./schema";

const PROMPT = "Why does ice float on water?";
const key = (rubric: string, modelAnswer = "Ice is less dense."): Key => ({
  v: 1,
  rubric,
  modelAnswer,
  strictness: "standard",
});
const rules = (given: Key, points: number, prompt = PROMPT): string[] =>
  lint({ v: 1, maxFollowups: 2 }, given, { prompt, points }).map(({ rule }) => rule);
const COUNTED = "Names the force (1)\nExplains why (1)";

describe("rubric-not-in-points", () => {
  it.each([
    ["Mark on quality.", 4],
    ["Names the force (1)", 3],
    ["Names the force (1)\nExplains why (2)", 5],
    ["Gravity\nMass\nWeight", 2],
    ["Up to six marks for a good argument.", 6],
  ])("is said of %j for %s", (rubric, points) => {
    expect(rules(key(rubric), points)).toEqual(["rubric-not-in-points"]);
  });
  it.each([
    [COUNTED, 2],
    ["Gravity\nMass", 2],
    ["Mark on quality.", 1],
    ["a) Names it (2)\nb) Explains it (2)", 4],
    ["1 mark: names it\n2 marks: explains it", 3],
  ])("is not said of %j for %s", (rubric, points) => {
    expect(rules(key(rubric), points)).toEqual([]);
  });
});

describe("model-answer-missing", () => {
  it.each(["", " ", "\n", "\t\t", " \n "])("is said of %j", (answer) => {
    expect(rules(key(COUNTED, answer), 2)).toEqual(["model-answer-missing"]);
  });
  it.each(["Dense.", "Ice is less dense.", "-", "42", "It expands.\nIt floats."])(
    "is not said of %j",
    (answer) => {
      expect(rules(key(COUNTED, answer), 2)).toEqual([]);
    },
  );
});

describe("rubric-repeats-question", () => {
  it.each([
    [PROMPT, PROMPT],
    ["why does ice float on water", PROMPT],
    ["  Why does ice   float on water.", PROMPT],
    ["What is RAM?", "What is RAM"],
    ["Explain the colour.", "Explain the color."],
  ])("is said of %j", (rubric, prompt) => {
    expect(rules(key(rubric), 1, prompt)).toEqual(["rubric-repeats-question"]);
  });
  it.each([
    "Says that ice is less dense",
    "Density",
    "Ice floats because of its density",
    "Why: it expands",
    COUNTED,
  ])("is not said of %j", (rubric) => {
    expect(rules(key(rubric), rubric === COUNTED ? 2 : 1)).toEqual([]);
  });
});
