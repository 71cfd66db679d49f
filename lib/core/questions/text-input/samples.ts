import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { slip, textRule, typed } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

export const samples: TypeSamples<Content, Key, Response> = {
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
