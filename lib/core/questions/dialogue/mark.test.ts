import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { mark } from "./mark";
import type { Content, Key, Response } from "./schema";

const content: Content = { v: 1, maxFollowups: 2 };
const key: Key = {
  v: 1,
  rubric: "Says that ice is less dense (1)",
  modelAnswer: "",
  strictness: "strict",
};
const said = (...words: string[]): Response => ({
  v: 1,
  turns: words.map((text, index) => ({
    role: index % 2 === 0 ? "student" : "assistant",
    content: text,
    at: null,
  })),
  draft: "",
});
const result = (response: Response, maxPoints: number, given?: unknown) =>
  mark({ content, key, response, maxPoints, given });

test.each<[string, Response, string, number]>([
  ["nothing", said(), "incorrect", 0],
  ["a question that was asked, and no word of the pupil", said("", "Why is that?"), "incorrect", 0],
  ["an answer", said("Ice is less dense."), "needs-review", 0],
  ["a draft that was never called finished", { ...said(), draft: "dense" }, "needs-review", 0],
])("%s: %s", (_, response, outcome, points) => {
  expect(result(response, 5)).toMatchObject({ outcome, points });
});

test.each([
  [5, 5, "correct"],
  [2.5, 5, "partial"],
  [33.25, 100, "partial"],
  [0, 5, "incorrect"],
])("a person's %s of %s points count", (points, maxPoints, outcome) => {
  expect(result(said("Ice."), maxPoints, { points })).toMatchObject({ points, outcome });
});

test("more than the question is worth, or less than nothing, cannot be given", () => {
  expect(() => result(said("Ice."), 5, { points: 5.25 })).toThrow(AppError);
  expect(() => result(said("Ice."), 5, { points: -1 })).toThrow(AppError);
});

test("the teacher reads the pupil's words as they were marked, without the examiner's", () => {
  expect(result(said(" Ice floats. ", "Why?", "It is lighter."), 5).normalised).toBe(
    "Ice floats.\n\nIt is lighter.",
  );
});
