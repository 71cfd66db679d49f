import * as fc from "fast-check";
import type { Point } from "@/lib/core/kernel/picture-area";
import { WHOLE } from "@/lib/core/kernel/picture-area";
import { middleOf } from "../shared/picture-shape";
import type { ExampleQuestion, TypeSamples } from "../shared/samples";
import { area, items, outline } from "../shared/samples";
import { modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";

const example: ExampleQuestion<Content, Key> = {
  prompt: "Which part of this cell holds its genetic information?",
  content: {
    v: 2,
    count: 1,
    outlined: false,
    places: [
      {
        id: "a",
        area: { x: 5400, y: 1450, width: 1200, height: 1900 },
        shape: "oval",
        text: "The round part with a dark dot, top right",
      },
      {
        id: "b",
        shape: "polygon",
        corners: [
          { x: 4625, y: 3800 },
          { x: 5375, y: 3800 },
          { x: 5900, y: 4160 },
          { x: 6125, y: 5000 },
          { x: 6125, y: 5600 },
          { x: 5900, y: 6440 },
          { x: 5375, y: 6800 },
          { x: 4625, y: 6800 },
          { x: 4100, y: 6440 },
          { x: 3875, y: 5600 },
          { x: 3875, y: 5000 },
          { x: 4100, y: 4160 },
        ],
        text: "The large pale shape in the middle",
      },
      {
        id: "c",
        area: { x: 3200, y: 7150, width: 1350, height: 1100 },
        shape: "oval",
        text: "The striped oval, bottom left",
      },
      {
        id: "d",
        area: { x: 2850, y: 8650, width: 4300, height: 500 },
        shape: "box",
        text: "The thick line around everything",
      },
    ],
  },
  key: { v: 1, places: ["a"] },
};

const content: fc.Arbitrary<Content> = items({ min: 2, max: 12 }).chain((named) =>
  fc.record({
    v: fc.constant(2),
    count: fc.integer({ min: 1, max: Math.min(6, named.length) }),
    outlined: fc.boolean(),
    places: fc.tuple(
      ...named.map((name) =>
        fc
          .oneof(
            fc.record({ area, shape: fc.constantFrom("box", "oval") }),
            fc.record({ corners: outline, shape: fc.constant("polygon") }),
          )
          .map((shaped) => ({ ...name, ...shaped })),
      ),
    ),
  }),
);

const anywhere: fc.Arbitrary<Point> = fc.record({
  x: fc.nat({ max: WHOLE }),
  y: fc.nat({ max: WHOLE }),
});

export const samples: TypeSamples<Content, Key, Response> = {
  example,
  question: content.chain((shown) =>
    fc
      .shuffledSubarray(
        shown.places.map(({ id }) => id),
        { minLength: shown.count, maxLength: shown.count },
      )
      .map((places) => ({ content: shown, key: { v: 1, places } })),
  ),
  responses: ({ places, count }) =>
    fc
      .array(fc.oneof(anywhere, fc.constantFrom(...places.map(middleOf))), { maxLength: count })
      .map((points) => ({ v: 1, points })),
  nearMisses: (shown, key) =>
    fc.record({ at: fc.nat({ max: shown.count - 1 }), point: anywhere }).map(({ at, point }) => ({
      v: 1,
      points: modelResponse(shown, key).points.with(at, point),
    })),
};
