import * as fc from "fast-check";
import type { ExampleQuestion, TypeSamples } from "../shared/samples";
import { area, items } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

const example: ExampleQuestion<Content, Key> = {
  prompt: "Label the parts of this plant cell.",
  content: {
    v: 1,
    zones: [
      { id: "p", area: { x: 250, y: 1200, width: 1875, height: 1000 }, text: "The outermost line" },
      {
        id: "q",
        area: { x: 7875, y: 1200, width: 1875, height: 1000 },
        text: "The round part with a dot, top right",
      },
      {
        id: "r",
        area: { x: 250, y: 7200, width: 1875, height: 1000 },
        text: "The striped oval, bottom left",
      },
      {
        id: "s",
        area: { x: 7875, y: 7200, width: 1875, height: 1000 },
        text: "The large pale part in the middle",
      },
    ],
    labels: [
      { id: "a", text: "Cell wall" },
      { id: "b", text: "Chloroplast" },
      { id: "c", text: "Cytoplasm" },
      { id: "d", text: "Nucleus" },
      { id: "e", text: "Vacuole" },
    ],
  },
  key: {
    v: 1,
    placements: [
      { zone: "p", label: "a" },
      { zone: "q", label: "d" },
      { zone: "r", label: "b" },
      { zone: "s", label: "e" },
    ],
  },
};

const content: fc.Arbitrary<Content> = fc
  .record({
    zones: items({ min: 2, max: 12 }).chain((named) =>
      fc.array(area, { minLength: named.length, maxLength: named.length }).map((areas) =>
        areas.flatMap((one, index) => {
          const name = named[index];
          return name === undefined ? [] : [{ ...name, area: one }];
        }),
      ),
    ),
    labels: items({ min: 12, max: 15 }),
    distractors: fc.nat({ max: 3 }),
  })
  .map(({ zones, labels, distractors }) => ({
    v: 1,
    zones,
    labels: labels.slice(0, zones.length + distractors),
  }));

/** Some places, each with a label of its own. */
const placed = (zones: readonly string[], { labels }: Content): fc.Arbitrary<Response> =>
  fc
    .shuffledSubarray(ids(labels), { minLength: zones.length, maxLength: zones.length })
    .map((used) => ({
      v: 1,
      placements: zones.map((zone, index) => ({ zone, label: used[index] ?? "" })),
    }));

/** The labels of two places changed. */
function swapped(placements: Key["placements"], one: number, other: number): Key["placements"] {
  const from = new Map([
    [one, other],
    [other, one],
  ]);
  return placements.map((placement, index) => ({
    ...placement,
    label: placements[from.get(index) ?? index]?.label ?? "",
  }));
}

export const samples: TypeSamples<Content, Key, Response> = {
  example,
  question: content.chain((shown) =>
    placed(ids(shown.zones), shown).map((key) => ({ content: shown, key })),
  ),
  responses: (shown) =>
    fc.shuffledSubarray(ids(shown.zones)).chain((zones) => placed(zones, shown)),
  nearMisses: (_content, { placements }) =>
    fc.nat({ max: placements.length - 1 }).map((at) => ({
      v: 1,
      placements: swapped(placements, at, (at + 1) % placements.length),
    })),
};
