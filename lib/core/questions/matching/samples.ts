import * as fc from "fast-check";
import type { ExampleQuestion, TypeSamples } from "../shared/samples";
import { items } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

const example: ExampleQuestion<Content, Key> = {
  prompt: "Match each device to what it does.",
  content: {
    v: 1,
    left: [
      { id: "l1", text: "Printer" },
      { id: "l2", text: "Scanner" },
      { id: "l3", text: "Router" },
      { id: "l4", text: "SSD" },
    ],
    right: [
      { id: "r1", text: "stores files" },
      { id: "r2", text: "puts words on paper" },
      { id: "r3", text: "joins networks" },
      { id: "r4", text: "turns a picture into data" },
      { id: "r5", text: "makes sound" },
    ],
  },
  key: {
    v: 1,
    pairs: [
      { left: "l1", right: "r2" },
      { left: "l2", right: "r4" },
      { left: "l3", right: "r3" },
      { left: "l4", right: "r1" },
    ],
  },
};

export const samples: TypeSamples<Content, Key, Response> = {
  example,
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
