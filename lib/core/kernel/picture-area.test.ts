import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Area } from "./picture-area";
import { areaBetween, areaSchema, doOverlap, WHOLE, withinPicture } from "./picture-area";

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

test.each([
  [area(0, 0, 100, 100), area(50, 50, 100, 100), true],
  [area(0, 0, 100, 100), area(100, 0, 100, 100), false],
  [area(0, 0, 100, 100), area(20, 20, 10, 10), true],
  [area(0, 0, 100, 100), area(0, 200, WHOLE, 10), false],
])("%j and %j overlap: %s", (a, b, overlap) => {
  expect([doOverlap(a, b), doOverlap(b, a)]).toEqual([overlap, overlap]);
});
