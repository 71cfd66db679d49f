import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { typed } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const at = fc.constantFrom(null, "2026-03-05T09:00:00.000Z", "2026-03-05T09:00:10.000Z", "soon");
const turn = fc.record({
  role: fc.constantFrom("student" as const, "assistant" as const),
  content: typed(300),
  at,
});
const worth = fc.constantFrom("", " (1)", " (2)", " [3 marks]", " – 4 points");
const line = fc
  .record({ words: fc.lorem({ maxCount: 6 }), worth })
  .map(({ words, worth: said }) => `${words}${said}`);

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "Why does ice float on water?",
    content: { v: 1, maxFollowups: 2 },
    key: {
      v: 1,
      rubric:
        "Says that ice is less dense than water (1)\nExplains that water expands as it freezes (1)",
      modelAnswer:
        "Water expands when it freezes, so the same mass takes up more space. Ice is less dense than water and floats.",
      strictness: "standard",
    },
  },
  question: fc.record({
    content: fc.record({
      v: fc.constant(1 as const),
      maxFollowups: fc.integer({ min: 0, max: 20 }),
    }),
    key: fc.record({
      v: fc.constant(1 as const),
      rubric: fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join("\n")),
      modelAnswer: fc.constant("Water evaporates from the sea and falls as rain."),
      strictness: fc.constantFrom("strict" as const, "standard" as const, "lenient" as const),
    }),
  }),
  responses: () =>
    fc.record({
      v: fc.constant(1 as const),
      turns: fc.array(turn, { maxLength: 8 }),
      draft: typed(500),
    }),
  nearMisses: (_content, { modelAnswer }) =>
    fc.record({
      v: fc.constant(1 as const),
      turns: fc.constant([{ role: "student" as const, content: modelAnswer, at: null }]),
      draft: typed(40),
    }),
};
