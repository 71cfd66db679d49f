import { expect, it } from "vitest";
import type { PinnedQuestion } from "./present-paper";
import { orderOfQuestions, presentQuestion } from "./present-paper";

const options = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, text: `Option ${id}` }));
const pinned = (questionId: string): PinnedQuestion => ({
  questionId,
  type: "multiple-choice",
  prompt: "Which gas do **plants** take in?",
  hint: null,
  scaffold: "Is it *oxygen* or carbon dioxide?",
  points: 1,
  content: { v: 1, options },
  image: null,
});
const shown = (questionId: string, seed: string, shuffleOptions = true): string => {
  const { content } = presentQuestion(pinned(questionId), 1, { seed, shuffleOptions });
  return (content as { options: { id: string }[] }).options.map(({ id }) => id).join("");
};

it("draws prose as data and says what to do", () => {
  const question = presentQuestion(pinned("q1"), 3, { seed: "s", shuffleOptions: false });
  expect(question).toMatchObject({ number: 3, answer_form: "Select one answer.", hint: null });
  expect(JSON.stringify(question.prompt)).toContain('"strong"');
  expect(JSON.stringify(question.scaffold)).toContain('"emphasis"');
});

it("leaves the author's order where the teacher wants it", () => {
  expect(shown("q1", "s", false)).toBe("abcdef");
  expect(orderOfQuestions([1, 2, 3, 4], "s", false)).toEqual([1, 2, 3, 4]);
});

it("gives one pupil one order for ever, and others others", () => {
  expect(shown("q1", "s")).toBe(shown("q1", "s"));
  const seeds = Array.from({ length: 12 }, (_, index) => `seed ${index}`);
  expect(new Set(seeds.map((seed) => shown("q1", seed))).size).toBeGreaterThan(6);
  expect(new Set(seeds.map((seed) => shown(seed, "one pupil"))).size).toBeGreaterThan(6);
});
