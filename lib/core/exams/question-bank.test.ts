import { expect, it } from "vitest";
import { readQuestionBank, toPackageQuestion, withoutModelAnswer } from "./question-bank";

const dialogue = {
  text: "Why does ice float?",
  topic: "Density",
  difficulty: "hard",
  max_points: 20,
  rubric: "Names the lower density; says why.",
  model_answer: "Ice is less dense than water.",
};
const platform = {
  type: "text-input",
  prompt: "What gas do plants take in?",
  difficulty: 2,
  points: 1,
  timeEstimateSeconds: 60,
  feedback: { correct: "", partial: "", incorrect: "" },
  tags: [],
  source: [],
  content: { v: 1 },
  key: { v: 1 },
};

it("reads questions for a conversation, and keeps the author's word for how hard they are", () => {
  const { questions, problems } = readQuestionBank([dialogue, { ...dialogue, model_answer: "" }]);
  expect(problems).toEqual([]);
  expect(withoutModelAnswer(questions)).toEqual([1]);
  const [first] = questions;
  if (first === undefined) throw new Error("nothing was read");
  const setting = {
    id: "0197a000-0000-7000-8000-000000000001",
    maxFollowups: 3,
    promptVariant: "strict" as const,
    mode: "exam" as const,
    imageIdOf: () => "none",
  };
  expect(toPackageQuestion(first, setting)).toMatchObject({
    type: "dialogue",
    difficulty: 4,
    difficultyWord: "hard",
    points: 20,
    content: { maxFollowups: 3 },
    key: { strictness: "strict", modelAnswer: "Ice is less dense than water." },
  });
});

it("names every fault with the place of its question", () => {
  const { problems } = readQuestionBank([
    { ...dialogue, difficulty: "4", max_points: 101 },
    { ...dialogue, rubrik: "" },
    { ...platform, type: "essay" },
    platform,
  ]);
  const paths = problems.map(({ path }) => path);
  expect(paths.slice(0, 4)).toEqual(["0.difficulty", "0.max_points", "1.rubrik", "2.type"]);
  expect(paths.slice(4).every((path) => /^3\.(content|key)\./.test(path))).toBe(true);
});

it.each([[[]], [{}], ["questions"], [{ questions: 3 }]])("refuses %j", (written) => {
  expect(readQuestionBank(written).problems).toHaveLength(1);
});

it("says what is wrong in words, where the schema has none", () => {
  const { problems } = readQuestionBank([
    { ...platform, difficulty: 9, points: "1", tags: "cells", timeEstimateSeconds: 5 },
    { ...platform, content: undefined, tags: Array.from({ length: 21 }, () => "x") },
  ]);
  const words = problems.map(({ path, message }) => `${path} ${message}`);
  expect(words).toEqual(
    expect.arrayContaining([
      "0.difficulty must be at most 5",
      "0.points must be a number",
      "0.tags must be a list",
      "0.timeEstimateSeconds must be at least 30",
      "1.tags must have at most 20 entries",
    ]),
  );
});
