import * as fc from "fast-check";
import type { ExampleQuestion, TypeSamples } from "../shared/samples";
import { items } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const ticked = (options: string[]): Response => ({ v: 1, options });
const RULES = ["balanced", "right-minus-wrong", "all-or-nothing"] as const;

const example: ExampleQuestion<Content, Key> = {
  prompt: "Which of these are input devices?",
  content: {
    v: 1,
    options: [
      { id: "a", text: "Keyboard" },
      { id: "b", text: "Printer" },
      { id: "c", text: "Microphone" },
      { id: "d", text: "Loudspeaker" },
    ],
    minSelections: 1,
    maxSelections: 4,
  },
  key: { v: 1, correct: ["a", "c"], rule: "balanced", notes: [] },
};

export const samples: TypeSamples<Content, Key, Response> = {
  example,
  question: items({ min: 2, max: 8 }).chain((options) =>
    fc
      .record({
        right: fc.integer({ min: 1, max: options.length - 1 }),
        rule: fc.constantFrom(...RULES),
      })
      .map(({ right, rule }) => ({
        content: { v: 1, options, minSelections: 1, maxSelections: options.length },
        key: { v: 1, correct: options.slice(0, right).map(({ id }) => id), rule, notes: [] },
      })),
  ),
  responses: ({ options }) => fc.shuffledSubarray(options.map(({ id }) => id)).map(ticked),
  nearMisses: ({ options }, { correct }) =>
    fc
      .constantFrom(...options.map(({ id }) => id))
      .map((id) =>
        ticked(correct.includes(id) ? correct.filter((one) => one !== id) : [...correct, id]),
      ),
};
