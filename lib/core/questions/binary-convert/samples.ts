import * as fc from "fast-check";
import { writeBase } from "../shared/read-base";
import type { TypeSamples } from "../shared/samples";
import { slip, typed } from "../shared/samples";
import { rightAnswer } from "./mark";
import type { Content, Key, Response } from "./schema";

const BASES = ["binary", "denary", "hexadecimal"] as const;

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "Convert this number. You may use $2^n$ place values.",
    content: { v: 1, from: "binary", to: "denary", shown: "10110101", bits: 8 },
    key: { v: 1, answer: "181" },
  },
  question: fc
    .record({
      from: fc.constantFrom(...BASES),
      step: fc.constantFrom(1, 2),
      bits: fc.constantFrom(4, 8, 16),
      seed: fc.nat({ max: 65_535 }),
    })
    .map(({ from, step, bits, seed }) => {
      const to = BASES[(BASES.indexOf(from) + step) % 3] ?? "denary";
      const value = BigInt(seed % 2 ** bits);
      const content: Content = { v: 1, from, to, bits, shown: writeBase(value, from, bits) };
      return { content, key: { v: 1, answer: rightAnswer(content) ?? "0" } };
    }),
  responses: () =>
    fc
      .oneof(typed(60), fc.stringMatching(/^(0x|0b)?[0-9A-Fa-f ]{0,20}$/))
      .map((text) => ({ v: 1, text })),
  nearMisses: (_content, { answer }) => slip(answer).map((text) => ({ v: 1, text })),
};
