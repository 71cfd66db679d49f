import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { items, typed } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const STRICTNESS = ["strict", "standard", "lenient"] as const;

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "Explain why a computer needs both RAM **and** a hard disk.",
    content: { v: 1, minWords: 20, maxWords: 100 },
    key: {
      v: 1,
      criteria: [{ id: "a", text: "Says that RAM forgets", points: 1, keywords: ["volatile"] }],
      modelAnswer:
        "RAM is fast and forgets when the power is off; the hard disk is slow and keeps.",
      strictness: "standard",
    },
  },
  question: fc
    .record({
      criteria: items({ min: 1, max: 10 }),
      points: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 10, maxLength: 10 }),
      strictness: fc.constantFrom(...STRICTNESS),
    })
    .map(({ criteria, points, strictness }) => ({
      content: { v: 1, minWords: 0, maxWords: 200 },
      key: {
        v: 1,
        criteria: criteria.map((item, index) => ({
          ...item,
          points: points[index] ?? 1,
          keywords: [],
        })),
        modelAnswer: "Water evaporates from the sea and falls as rain.",
        strictness,
      },
    })),
  responses: () => typed(2_000).map((text) => ({ v: 1, text })),
  nearMisses: (_content, { modelAnswer }) => fc.constant({ v: 1, text: modelAnswer }),
};
