import * as fc from "fast-check";
import type { ExampleQuestion, TypeSamples } from "../shared/samples";
import { items } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const groupOf = (groups: readonly { id: string }[]): fc.Arbitrary<string> =>
  fc.constantFrom(...ids(groups));

const example: ExampleQuestion<Content, Key> = {
  prompt: "Which of these are input devices, which are output devices, and which store data?",
  content: {
    v: 1,
    groups: [
      { id: "a", text: "Input" },
      { id: "b", text: "Output" },
      { id: "c", text: "Storage" },
    ],
    items: [
      { id: "a", text: "Keyboard" },
      { id: "b", text: "Loudspeaker" },
      { id: "c", text: "Hard disk" },
      { id: "d", text: "Microphone" },
      { id: "e", text: "Memory stick" },
      { id: "f", text: "Printer" },
      { id: "g", text: "Scanner" },
    ],
  },
  key: {
    v: 1,
    placements: [
      { item: "a", group: "a" },
      { item: "b", group: "b" },
      { item: "c", group: "c" },
      { item: "d", group: "a" },
      { item: "e", group: "c" },
      { item: "f", group: "b" },
      { item: "g", group: "a" },
    ],
  },
};

export const samples: TypeSamples<Content, Key, Response> = {
  example,
  question: fc
    .record({ groups: items({ min: 2, max: 5 }), items: items({ min: 3, max: 12 }) })
    .chain(({ groups, items: sorted }) =>
      fc
        .array(groupOf(groups), { minLength: sorted.length, maxLength: sorted.length })
        .map((chosen) => ({
          content: { v: 1, groups, items: sorted },
          key: {
            v: 1,
            placements: sorted.map(({ id }, index) => ({ item: id, group: chosen[index] ?? "" })),
          },
        })),
    ),
  responses: ({ groups, items: sorted }) =>
    fc
      .record({
        placed: fc.shuffledSubarray(ids(sorted)),
        chosen: fc.array(groupOf(groups), { minLength: 12, maxLength: 12 }),
      })
      .map(({ placed, chosen }) => ({
        v: 1,
        placements: placed.map((item, index) => ({ item, group: chosen[index] ?? "" })),
      })),
  nearMisses: ({ groups }, { placements }) =>
    fc
      .record({ at: fc.nat({ max: placements.length - 1 }), group: groupOf(groups) })
      .map(({ at, group }) => ({
        v: 1,
        placements: placements.map((placement, index) =>
          index === at ? { ...placement, group } : placement,
        ),
      })),
};
