import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Area } from "@/lib/core/kernel/picture-area";
import { centreOf } from "@/lib/core/kernel/picture-area";
import { byPlace, isInside } from "./picture-shape";
import { area as anyArea } from "./samples";

const area = (x: number, y: number, width: number, height: number): Area => ({
  x,
  y,
  width,
  height,
});

test("the centre of a shape lies in it, however small", () => {
  void fc.assert(
    fc.property(anyArea, fc.constantFrom("box", "oval"), (drawn, shape) => {
      expect(isInside({ shape, area: drawn }, centreOf(drawn))).toBe(true);
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
  expect(isInside({ shape, area: area(1000, 1000, 2000, 1000) }, { x, y })).toBe(inside);
});

test("places are counted as a picture is read, whatever order they were drawn in", () => {
  const places = [
    { id: "c", area: area(0, 500, 10, 10) },
    { id: "b", area: area(400, 100, 10, 10) },
    { id: "a", area: area(100, 100, 10, 10) },
  ];
  const triangle = {
    id: "d",
    shape: "polygon" as const,
    corners: [
      { x: 800, y: 90 },
      { x: 900, y: 50 },
      { x: 900, y: 900 },
    ],
  };
  expect(byPlace([...places, triangle]).map(({ id }) => id)).toEqual(["d", "a", "b", "c"]);
});
