import * as fc from "fast-check";
import { newTextRule } from "../shared/new-text-rule";
import type { TypeSamples } from "../shared/samples";
import { slip, textRule, typed } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "What do we call the smallest unit of data, a single `0` or `1`?",
    content: { v: 1, size: "word" },
    key: { v: 1, rule: newTextRule(["bit"]) },
  },
  question: fc.record({
    content: fc.record({
      v: fc.constant(1 as const),
      size: fc.constantFrom("word", "phrase", "sentence"),
    }),
    key: textRule.map((rule) => ({ v: 1, rule })),
  }),
  responses: () => typed(500).map((text) => ({ v: 1, text })),
  nearMisses: (_content, { rule }) =>
    fc
      .constantFrom(...rule.accepted)
      .chain(({ text }) => slip(text))
      .map((text) => ({ v: 1, text })),
};
