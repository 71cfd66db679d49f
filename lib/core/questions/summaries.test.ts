import { expect, test } from "vitest";
import type { AnyQuestionType } from "./contract";
import { questionTypes } from "./registry";
import { newTextRule } from "./shared/new-text-rule";

/** The rows a class page shows: "label ×count", a star for what is right. */
function rows(type: AnyQuestionType, content: unknown, key: unknown, given: unknown[]): string[] {
  const summary = type.summarise(content, key, given);
  return [
    ...summary.rows.map(({ label, count, isKey }) => `${label} ×${count}${isKey ? " *" : ""}`),
    `unanswered ×${summary.unanswered}`,
  ];
}
const options = ["RAM", "ROM", "disc"].map((text, index) => ({ id: "abc".charAt(index), text }));

test("multiple choice: every option has a row, with the misconception it stands for", () => {
  const key = { v: 1, correct: "a", notes: [{ option: "b", misconception: "ROM forgets" }] };
  const given = ["b", "b", "a", null].map((option) => ({ v: 1, option }));
  const type: AnyQuestionType = questionTypes["multiple-choice"];
  expect(rows(type, { v: 1, options }, key, given)).toEqual([
    "ROM ×2",
    "RAM ×1 *",
    "disc ×0",
    "unanswered ×1",
  ]);
  expect(type.summarise({ v: 1, options }, key, given).rows[0]?.misconception).toBe("ROM forgets");
});

test("multiple select: a pupil counts in every row they ticked", () => {
  const content = { v: 1, options, minSelections: 1, maxSelections: 3 };
  const key = { v: 1, correct: ["a", "b"], rule: "balanced", notes: [] };
  const given = [["a", "b"], ["a", "c"], []].map((ticked) => ({ v: 1, options: ticked }));
  expect(rows(questionTypes["multiple-select"], content, key, given)).toEqual([
    "RAM ×2 *",
    "ROM ×1 *",
    "disc ×1",
    "unanswered ×1",
  ]);
});

test("short answer: what is compared as equal is one row", () => {
  const key = { v: 1, rule: newTextRule(["photosynthesis"]) };
  const given = ["Photosynthesis", " the photosynthesis.", "respiration", "photosynthisis", " "];
  expect(
    rows(
      questionTypes["text-input"],
      { v: 1, size: "word" },
      key,
      given.map((text) => ({ v: 1, text })),
    ),
  ).toEqual(["Photosynthesis ×2 *", "respiration ×1", "photosynthisis ×1 *", "unanswered ×1"]);
});

test("number: one row for one value, however it is written", () => {
  const key = { v: 1, value: "1200", tolerance: { kind: "exact" }, units: [], unitShare: 0 };
  const given = ["1,200", "1200.0", "12 × 10^2", "120", "many", ""].map((text) => ({ v: 1, text }));
  expect(rows(questionTypes.numeric, { v: 1, asksUnit: false }, key, given)).toEqual([
    "1200 ×3 *",
    "120 ×1",
    "many ×1",
    "unanswered ×1",
  ]);
});

test("gaps: a row for each word in each gap", () => {
  const content = {
    v: 1,
    pieces: [
      { kind: "typed", id: "a" },
      { kind: "text", text: " and " },
      { kind: "bank", id: "b" },
    ],
    bank: options,
  };
  const key = {
    v: 1,
    gaps: [
      { gap: "a", rule: newTextRule(["cache"]) },
      { gap: "b", word: "a" },
    ],
  };
  const given = [
    {
      v: 1,
      gaps: [
        { gap: "a", text: "Cache" },
        { gap: "b", text: "b" },
      ],
    },
    { v: 1, gaps: [{ gap: "a", text: "cache." }] },
    { v: 1, gaps: [] },
  ];
  expect(rows(questionTypes.cloze, content, key, given)).toEqual([
    "Gap 1: Cache ×2 *",
    "Gap 2: ROM ×1",
    "unanswered ×1",
  ]);
});

test("matching: wrong pairs show beside the right ones", () => {
  const content = { v: 1, left: options.slice(0, 2), right: options };
  const key = {
    v: 1,
    pairs: [
      { left: "a", right: "a" },
      { left: "b", right: "b" },
    ],
  };
  const given = [
    [{ left: "a", right: "c" }],
    [
      { left: "a", right: "c" },
      { left: "b", right: "b" },
    ],
  ];
  expect(
    rows(
      questionTypes.matching,
      content,
      key,
      given.map((pairs) => ({ v: 1, pairs })),
    ),
  ).toEqual(["RAM → disc ×2", "ROM → ROM ×1 *", "RAM → RAM ×0 *", "unanswered ×0"]);
});

test("ordering: the orders pupils made", () => {
  const key = { v: 1, groups: [["b"], ["a"], ["c"]], rule: "exact" };
  const given = ["bac", "abc", "abc", ""].map((order) => ({ v: 1, order: [...order] }));
  expect(rows(questionTypes.ordering, { v: 1, items: options }, key, given)).toEqual([
    "RAM → ROM → disc ×2",
    "ROM → RAM → disc ×1 *",
    "unanswered ×1",
  ]);
});

test("number bases: by value", () => {
  const content = { v: 1, from: "denary", to: "binary", shown: "5", bits: 4 };
  const given = ["101", "0b0101", "0110", "five", ""].map((text) => ({ v: 1, text }));
  expect(rows(questionTypes["binary-convert"], content, { v: 1, answer: "101" }, given)).toEqual([
    "0101 ×2 *",
    "0110 ×1",
    "five ×1",
    "unanswered ×1",
  ]);
});

test("written answers: by length, what they say is for a person", () => {
  const key = {
    v: 1,
    criteria: [{ id: "a", text: "Says why", points: 2, keywords: [] }],
    modelAnswer: "",
    strictness: "standard",
  };
  const given = ["", "too short", "just long enough", "far too long an answer"];
  expect(
    rows(
      questionTypes["extended-text"],
      { v: 1, minWords: 3, maxWords: 4 },
      key,
      given.map((text) => ({ v: 1, text })),
    ),
  ).toEqual(["Fewer than 3 words ×1", "3 to 4 words ×1", "More than 4 words ×1", "unanswered ×1"]);
});
