import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Area } from "./picture-area";
import {
  areaBetween,
  areaSchema,
  byPlace,
  centreOf,
  doOverlap,
  isInside,
  WHOLE,
  withinPicture,
} from "./picture-area";

const area = (x: number, y: number, width: number, height: number): Area => ({
  x,
  y,
  width,
  height,
});
const anyNumber = fc.oneof(
  fc.integer({ min: -30_000, max: 30_000 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
);
const anyArea = fc.record({ x: anyNumber, y: anyNumber, width: anyNumber, height: anyNumber });

test("whatever is drawn or typed becomes a place in the picture", () => {
  void fc.assert(
    fc.property(anyArea, (drawn) => {
      expect(areaSchema.safeParse(withinPicture(drawn)).success).toBe(true);
      const { x, y, width, height } = drawn;
      const between = areaBetween({ x, y }, { x: x + width, y: y + height });
      expect(areaSchema.safeParse(between).success).toBe(true);
    }),
  );
});

test("the centre of a shape lies in it, however small", () => {
  void fc.assert(
    fc.property(anyArea.map(withinPicture), fc.constantFrom("box", "oval"), (drawn, shape) => {
      expect(isInside(drawn, shape, centreOf(drawn))).toBe(true);
    }),
  );
});

test.each([
  ["box", 1000, 1000, true],
  ["box", 3000, 2000, true],
  ["box", 3001, 2000, false],
  ["box", 999, 1500, false],
  ["oval", 2000, 1500, true],
  ["oval", 1000, 1500, true],
  ["oval", 1010, 1010, false],
  ["oval", 2990, 1990, false],
] as const)("in a %s, the point %s, %s: %s", (shape, x, y, inside) => {
  expect(isInside(area(1000, 1000, 2000, 1000), shape, { x, y })).toBe(inside);
});

test.each([
  [area(0, 0, 100, 100), area(50, 50, 100, 100), true],
  [area(0, 0, 100, 100), area(100, 0, 100, 100), false],
  [area(0, 0, 100, 100), area(20, 20, 10, 10), true],
  [area(0, 0, 100, 100), area(0, 200, WHOLE, 10), false],
])("%j and %j overlap: %s", (a, b, overlap) => {
  expect([doOverlap(a, b), doOverlap(b, a)]).toEqual([overlap, overlap]);
});

test("places are counted as a picture is read, whatever order they were drawn in", () => {
  const places = [
    { id: "c", area: area(0, 500, 10, 10) },
    { id: "b", area: area(400, 100, 10, 10) },
    { id: "a", area: area(100, 100, 10, 10) },
  ];
  expect(byPlace(places).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});
