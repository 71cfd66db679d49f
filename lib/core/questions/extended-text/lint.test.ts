import { expect, test } from "vitest";
import { lint } from "./lint";
import type { Key } from "./schema";

const key = (points: number[], modelAnswer = ""): Key => ({
  v: 1,
  criteria: points.map((worth, index) => ({
    id: `c${index}`,
    text: `Makes point ${index}`,
    points: worth,
    keywords: [],
  })),
  modelAnswer,
  strictness: "standard",
});
const content = (minWords = 0, maxWords = 100) => ({ v: 1 as const, minWords, maxWords });
const rules = (given: Key, points: number, limits = content()): string[] =>
  lint(limits, given, { points }).map(({ rule }) => rule);

test.each([
  [[1, 2], 4],
  [[1], 2],
  [[5, 5], 9],
  [[2, 2], 3],
  [[10, 10], 10],
])("criteria of %j do not make %s points", (criteria, points) => {
  expect(rules(key(criteria), points)).toEqual(["criteria-do-not-sum"]);
});

test.each([
  [[1, 2], 3],
  [[1], 1],
  [[5, 5], 10],
  [[2, 2], 4],
  [[1, 1, 1, 1], 4],
])("criteria of %j make %s points", (criteria, points) => {
  expect(rules(key(criteria), points)).toEqual([]);
});

test("the fix makes the question worth what its criteria are, where it may be", () => {
  expect(lint(content(), key([2, 2]), { points: 3 })[0]?.fix?.patch).toEqual({ points: 4 });
  expect(lint(content(), key([10, 10]), { points: 10 })[0]?.fix).toBeUndefined();
});

test("word limits let an answer be written, the model answer too", () => {
  expect(rules(key([1]), 1, content(50, 20))).toEqual(["word-limits-crossed"]);
  expect(rules(key([1], "far too many words"), 1, content(0, 3))).toEqual([
    "model-answer-too-long",
  ]);
});

test("a criterion that stands twice would earn twice", () => {
  const given = key([1, 1]);
  const twice = { ...given, criteria: given.criteria.map((one) => ({ ...one, text: "Says why" })) };
  expect(rules(twice, 2)).toEqual(["criterion-listed-twice"]);
});
