import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { items } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const RULES = ["exact", "position", "longest-increasing"] as const;

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "Put the steps of the fetch–execute cycle in order.",
    content: {
      v: 1,
      items: [
        { id: "a", text: "Decode the instruction" },
        { id: "b", text: "Fetch the instruction from memory" },
        { id: "c", text: "Store the result" },
        { id: "d", text: "Carry out the instruction" },
        { id: "e", text: "Read the address from the program counter" },
      ],
    },
    key: { v: 1, groups: [["e"], ["b"], ["a"], ["d"], ["c"]], rule: "longest-increasing" },
  },
  question: items({ min: 3, max: 8 }).chain((list) =>
    fc
      .record({
        order: fc.shuffledSubarray(
          list.map(({ id }) => id),
          { minLength: list.length },
        ),
        tiedFrom: fc.integer({ min: 2, max: list.length }),
        rule: fc.constantFrom(...RULES),
      })
      .map(({ order, tiedFrom, rule }) => ({
        content: { v: 1, items: list },
        key: { v: 1, groups: grouped(order, tiedFrom), rule },
      })),
  ),
  responses: ({ items: list }) =>
    fc.shuffledSubarray(list.map(({ id }) => id)).map((order) => ({ v: 1, order })),
  nearMisses: (_content, { groups }) =>
    fc.nat({ max: groups.length - 1 }).map((at) => {
      const order = groups.flat();
      const [moved] = order.splice(at, 1);
      return { v: 1, order: moved === undefined ? order : [...order, moved] };
    }),
};

/** The items from `tiedFrom` on are tied in one last group. */
function grouped(order: readonly string[], tiedFrom: number): string[][] {
  const tied = order.slice(tiedFrom);
  const alone = order.slice(0, tiedFrom).map((id) => [id]);
  return tied.length === 0 ? alone : [...alone, tied];
}
