import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { items } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

export const samples: TypeSamples<Content, Key, Response> = {
  question: fc
    .record({ left: items({ min: 2, max: 8 }), right: items({ min: 8, max: 10 }) })
    .chain(({ left, right }) =>
      fc.shuffledSubarray(ids(right), { minLength: left.length }).map((chosen) => ({
        content: { v: 1, left, right },
        key: {
          v: 1,
          pairs: left.map(({ id }, index) => ({ left: id, right: chosen[index] ?? "" })),
        },
      })),
    ),
  responses: ({ left, right }) =>
    fc
      .record({
        lefts: fc.shuffledSubarray(ids(left)),
        rights: fc.array(fc.constantFrom(...ids(right)), { minLength: 8, maxLength: 8 }),
      })
      .map(({ lefts, rights }) => ({
        v: 1,
        pairs: lefts.map((one, index) => ({ left: one, right: rights[index] ?? "" })),
      })),
  nearMisses: (_content, { pairs }) =>
    fc.nat({ max: pairs.length - 1 }).map((dropped) => ({
      v: 1,
      pairs: pairs.filter((_, index) => index !== dropped),
    })),
};
