import { expect, test } from "vitest";
import { samples } from "./samples";
import type { Response } from "./schema";
import { emptyResponse } from "./schema";
import { describeResponse, summarise } from "./summarise";

const { content, key } = samples.example;
const said = (...words: string[]): Response => ({
  v: 1,
  turns: words.map((text, index) => ({
    role: index % 2 === 0 ? "student" : "assistant",
    content: text,
    at: null,
  })),
  draft: "",
});

test("a class is told apart by how far its conversations went", () => {
  const given = [
    said("Dense."),
    said("Light."),
    said("Ice.", "Why?", "Space."),
    said("Ice.", "Why?"),
    emptyResponse(),
  ];
  const { rows, unanswered } = summarise(content, key, given);
  expect(rows.map(({ label, count }) => `${label} ×${count}`)).toEqual([
    "Answered ×2",
    "Answered, and 1 of 1 follow-up question ×1",
    "Answered, and 0 of 1 follow-up question ×1",
  ]);
  expect(unanswered).toBe(1);
});

test("a person reads the conversation whole, and sees who said what", () => {
  expect(describeResponse(content, { ...said("Ice floats.", "Why?"), draft: "It is light." })).toBe(
    "Ice floats.\n\nFollow-up question: Why?\n\nIt is light.",
  );
});
