import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { slip, typed } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const value = fc
  .record({ whole: fc.integer({ min: -100_000, max: 100_000 }), part: fc.nat({ max: 999 }) })
  .map(({ whole, part }) => (part === 0 ? String(whole) : `${whole}.${part}`));

const tolerance: fc.Arbitrary<Key["tolerance"]> = fc.oneof(
  fc.constant({ kind: "exact" as const }),
  fc.constantFrom(0, 0.1, 5).map((by) => ({ kind: "absolute" as const, by })),
  fc.constantFrom(0, 2.5, 10).map((percent) => ({ kind: "relative" as const, percent })),
  fc
    .integer({ min: 1, max: 5 })
    .map((figures) => ({ kind: "significant-figures" as const, figures })),
);

const METRES = [
  { name: "m", factor: 1 },
  { name: "cm", factor: 0.01 },
];

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "A file of 24 megabytes is sent at 3 megabytes a second. How long does it take?",
    content: { v: 1, asksUnit: false, unitShown: "seconds" },
    key: { v: 1, value: "8", tolerance: { kind: "exact" }, units: [], unitShare: 0 },
  },
  question: fc
    .record({ asksUnit: fc.boolean(), value, tolerance, unitShare: fc.constantFrom(0, 0.25, 0.5) })
    .map(({ asksUnit, ...rest }) => ({
      content: { v: 1, asksUnit },
      key: { v: 1, ...rest, units: asksUnit ? METRES : [] },
    })),
  responses: () =>
    fc
      .oneof(
        typed(100),
        value,
        fc.double().map(String),
        value.map((one) => `${one} cm`),
      )
      .map((text) => ({ v: 1, text })),
  nearMisses: (_content, key) => slip(`${key.value} m`).map((text) => ({ v: 1, text })),
};
