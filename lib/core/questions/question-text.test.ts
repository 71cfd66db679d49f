import { expect, test } from "vitest";
import { questionAsWritten, questionLine, questionText } from "./question-text";

test("a list shows the sentence with its gaps, not only that a sentence has some", () => {
  const question = {
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
  } as const;
  expect(questionLine(question)).toBe("Complete the sentence. A ____ is four bits.");
  expect(questionAsWritten(question)).toBe("Complete the sentence.\n\nA ____ is four bits.");
});

test("a program to mend stands below its prompt, with its indents", () => {
  const program = "def f(n):\n    return n - 1\n";
  const content = { v: 1, program, tests: [], hiddenTests: 0, seconds: 5 };
  const question = { type: "code-debug", prompt: "`f(1)` is to be 2.", content };
  expect(questionText(question).slice(1)).toEqual([
    { kind: "code", language: "", text: program.trimEnd() },
  ]);
  expect(questionLine(question)).toBe("f(1) is to be 2. def f(n): return n - 1");
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
  expect(questionAsWritten({ type: "multiple-choice", prompt, content })).toBe(prompt);
});
