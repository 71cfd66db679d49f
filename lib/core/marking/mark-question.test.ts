import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { markQuestion } from "./mark-question";

const question = {
  type: "multiple-choice",
  points: 2,
  content: {
    v: 1,
    options: [
      { id: "a", text: "RAM" },
      { id: "b", text: "ROM" },
    ],
  },
  key: { v: 1, correct: "a", notes: [] },
};

test("an answer is marked by its type", () => {
  expect(markQuestion(question, { v: 1, option: "a" })).toMatchObject({
    points: 2,
    maxPoints: 2,
    outcome: "correct",
    normalised: "RAM",
  });
});

test.each([undefined, null])(
  "a question that was never answered (%s) earns nothing",
  (response) => {
    expect(markQuestion(question, response)).toMatchObject({ points: 0, outcome: "incorrect" });
  },
);

test.each([
  ["an answer of another shape", question, { v: 1, text: "RAM" }],
  ["an option the question does not have", question, { v: 1, option: "z" }],
  [
    "a key that names no option",
    { ...question, key: { v: 1, correct: "z", notes: [] } },
    undefined,
  ],
  ["content of another type", { ...question, content: { v: 1, size: "word" } }, undefined],
  ["a type nobody knows", { ...question, type: "constructor" }, undefined],
])("%s is an error and no zero", (_, stored, response) => {
  expect(() => markQuestion(stored, response)).toThrow(AppError);
});

test("what a person decided is passed on", () => {
  const written = {
    type: "extended-text",
    points: 3,
    content: { v: 1, minWords: 0, maxWords: 100 },
    key: {
      v: 1,
      criteria: [
        { id: "a", text: "Names the process", points: 1, keywords: [] },
        { id: "b", text: "Explains it", points: 2, keywords: [] },
      ],
      modelAnswer: "",
      strictness: "standard",
    },
  };
  const response = { v: 1, text: "Water evaporates." };
  expect(markQuestion(written, response).outcome).toBe("needs-review");
  const given = {
    criteria: [
      { id: "a", points: 1 },
      { id: "b", points: 0.5 },
    ],
  };
  expect(markQuestion(written, response, given)).toMatchObject({ points: 1.5, outcome: "partial" });
  const tooMuch = { criteria: [{ id: "a", points: 2 }] };
  expect(() => markQuestion(written, response, tooMuch)).toThrow(AppError);
});
