import type { ModelRequest } from "./strict-model-server";

/** What a well-behaved model says to a request for questions about the lesson of a-lesson.ts: one for each slot. */
export function answerSlots(request: ModelRequest): string {
  const asked = request.messages.map(({ content }) => content).join("\n");
  const slots = [...asked.matchAll(/^slot (\d+): type ([a-z-]+)/gm)];
  return JSON.stringify({
    questions: slots.map(([, slot = "0", type = ""]) => ({
      slot: Number(slot),
      type,
      prompt: `Question ${slot}: which memory forgets when the power goes off?`,
      topic: "Memory",
      points: 1,
      timeEstimateSeconds: 60,
      hint: "Think of what happens to unsaved work.",
      feedback: {
        correct: "Yes: RAM is volatile memory.",
        partial: "You have part of this: RAM is volatile memory.",
        incorrect: "Not yet: RAM is the volatile memory.",
      },
      source: [{ address: "Slide 2, bullet 1", quote: "RAM is volatile memory" }],
      item: ITEMS[type] ?? null,
    })),
  });
}

const option = (text: string, correct: boolean) => ({
  text,
  correct,
  feedback: null,
  misconception: null,
});

const test = (call: string, expected: string, hidden: boolean) => ({
  ...{ call, expected, hidden },
  inputs: [],
});

const DOUBLE_TESTS = [
  test("double(4)", "8", false),
  test("double(0)", "0", true),
  test("double(-3)", "-6", true),
];
/** A program to write, as a model describes it. */
export const DOUBLE = {
  starter: "def double(number):\n",
  solution: "def double(number):\n    return number * 2",
  tests: DOUBLE_TESTS,
  required: ["return"],
};
/** A program to mend. */
export const BROKEN_DOUBLE = {
  program: "def double(number):\n    return number * number",
  mended: DOUBLE.solution,
  tests: DOUBLE_TESTS,
};

/** The reply with the items of some slots instead of the good ones. */
export function withItems(reply: string, items: Readonly<Record<number, unknown>>): string {
  const { questions } = JSON.parse(reply) as { questions: { slot: number; item: unknown }[] };
  return JSON.stringify({
    questions: questions.map((one) => ({ ...one, item: items[one.slot] ?? one.item })),
  });
}

const ITEMS: Readonly<Record<string, unknown>> = {
  "python-code": DOUBLE,
  "code-debug": BROKEN_DOUBLE,
  "multiple-choice": { options: [option("RAM", true), option("ROM", false), option("SSD", false)] },
  "text-input": {
    accepted: [{ text: "RAM", fullMarks: true }],
    caseSensitive: false,
    typosAllowed: false,
  },
};
