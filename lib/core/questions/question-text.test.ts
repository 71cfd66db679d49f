import { expect, test } from "vitest";
import { questionLine } from "./question-text";

test("a list shows the sentence with its gaps, not only that a sentence has some", () => {
  const line = questionLine({
    type: "cloze",
    prompt: "Complete the sentence.",
    content: {
      v: 1,
      pieces: [
        { kind: "text", text: "A " },
        { kind: "typed", id: "a" },
        { kind: "text", text: " is four bits." },
      ],
      bank: [],
    },
  });
  expect(line).toBe("Complete the sentence. A ____ is four bits.");
});

test("a prompt that says everything stands alone, without its Markdown", () => {
  const content = {
    v: 1,
    options: [
      { id: "a", text: "8" },
      { id: "b", text: "4" },
    ],
  };
  const prompt = "How many **bits**\n\nare in a byte?";
  expect(questionLine({ type: "multiple-choice", prompt, content })).toBe(
    "How many bits are in a byte?",
  );
});
