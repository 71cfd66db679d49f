import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Point } from "@/lib/core/kernel/picture-area";
import { WHOLE } from "@/lib/core/kernel/picture-area";
import { isInside, middleOf } from "./picture-shape";
import type { Corners } from "./polygon";
import { areaOf, edgesOf, isInPolygon, MOST_CORNERS, outlineProblem, turn } from "./polygon";
import { roomAt } from "./polygon-middle";
import { area, outlineOn } from "./samples";

const at = (...pairs: readonly (readonly [number, number])[]): Point[] =>
  pairs.map(([x, y]) => ({ x, y }));
const outline = fc.oneof(outlineOn(1), outlineOn(250), outlineOn(2_000));
const anywhere = fc.record({ x: fc.nat({ max: WHOLE }), y: fc.nat({ max: WHOLE }) });
/** Often on an edge, a corner, or a hair beside one. */
const near = (corners: Corners): fc.Arbitrary<Point> =>
  fc.oneof(
    anywhere,
    fc.constantFrom(...corners),
    fc
      .record({
        edge: fc.constantFrom(...edgesOf(corners)),
        share: fc.constantFrom(0.5, 0.25, 0.1),
        x: fc.integer({ min: -1, max: 1 }),
        y: fc.integer({ min: -1, max: 1 }),
      })
      .map(({ edge: [a, b], share, x, y }) => ({
        x: Math.round(a.x + share * (b.x - a.x)) + x,
        y: Math.round(a.y + share * (b.y - a.y)) + y,
      })),
  );
const withPoint = outline.chain((corners) =>
  fc.record({ corners: fc.constant(corners), point: near(corners) }),
);

describe("a point in an outline", () => {
  test("an outline without dents is what lies on the inner side of all its edges", () => {
    const convex = fc
      .uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: MOST_CORNERS })
      .map((angles) =>
        angles
          .sort((a, b) => a - b)
          .map((angle) => ({
            x: Math.round(5_000 + 4_000 * Math.cos((angle * Math.PI) / 180)),
            y: Math.round(5_000 + 3_000 * Math.sin((angle * Math.PI) / 180)),
          })),
      )
      .filter((corners) => outlineProblem(corners) === undefined);
    const cases = convex.chain((corners) =>
      fc.record({ corners: fc.constant(corners), point: near(corners) }),
    );
    void fc.assert(
      fc.property(cases, ({ corners, point }) => {
        const isInner = edgesOf(corners).every(([a, b]) => turn(a, b, point) >= 0);
        expect(isInPolygon(corners, point)).toBe(isInner);
      }),
    );
  });

  test("it does not matter where the list of corners begins, or which way round it goes", () => {
    void fc.assert(
      fc.property(withPoint, fc.nat({ max: MOST_CORNERS }), ({ corners, point }, by) => {
        const start = by % corners.length;
        const turned = [...corners.slice(start), ...corners.slice(0, start)];
        const isIn = isInPolygon(corners, point);
        expect(isInPolygon(turned, point)).toBe(isIn);
        expect(isInPolygon(corners.toReversed(), point)).toBe(isIn);
        expect(areaOf(turned.toReversed())).toBe(areaOf(corners));
        expect(outlineProblem(turned)).toBeUndefined();
        expect(outlineProblem(turned.toReversed())).toBeUndefined();
      }),
    );
  });

  test("four corners of a box are the box", () => {
    const cases = area
      .map((box) => {
        const [right, bottom] = [box.x + box.width, box.y + box.height];
        return {
          box,
          corners: at([box.x, box.y], [right, box.y], [right, bottom], [box.x, bottom]),
        };
      })
      .chain((both) => fc.record({ both: fc.constant(both), point: near(both.corners) }));
    void fc.assert(
      fc.property(cases, ({ both: { box, corners }, point }) => {
        const isInBox = isInside({ shape: "box", area: box }, point);
        expect(isInside({ shape: "polygon", corners }, point)).toBe(isInBox);
      }),
    );
  });

  test("corners, and points on an edge between them, belong to it", () => {
    const corners = at([1000, 1000], [3000, 1000], [3000, 3000], [2000, 2000], [1000, 3000]);
    for (const point of [...corners, ...at([2000, 1000], [2500, 2500], [1000, 1700])])
      expect(isInPolygon(corners, point)).toBe(true);
    for (const point of at([2000, 2001], [999, 1000], [3000, 3001], [0, 2000], [2499, 2500]))
      expect(isInPolygon(corners, point)).toBe(false);
  });
});

describe("the middle of a place with corners", () => {
  test("always lies in it", () => {
    void fc.assert(
      fc.property(outline, (corners) => {
        expect(isInPolygon(corners, middleOf({ shape: "polygon", corners }))).toBe(true);
      }),
    );
  });

  test("of a box is the box's, and of a crescent lies well within its arms", () => {
    const box = at([1000, 1000], [9000, 1000], [9000, 2000], [1000, 2000]);
    expect(middleOf({ shape: "polygon", corners: box })).toEqual({ x: 5000, y: 1500 });
    // Open to the right: the middle of the box around it lies outside.
    const crescent = at(
      [1000, 1000],
      [9000, 1000],
      [9000, 2600],
      [2600, 2600],
      [2600, 7400],
      [9000, 7400],
      [9000, 9000],
      [1000, 9000],
    );
    expect(isInPolygon(crescent, { x: 5000, y: 5000 })).toBe(false);
    expect(roomAt(crescent, middleOf({ shape: "polygon", corners: crescent }))).toBeGreaterThan(
      700,
    );
  });
});

test.each([
  ["two corners", at([0, 0], [10, 10]), "at least three corners"],
  [
    "41 corners",
    Array.from({ length: 41 }, (_, index) => ({ x: index * 10, y: index ** 2 })),
    "at most 40 corners",
  ],
  ["corners on one line", at([0, 0], [10, 10], [30, 30], [20, 20]), "on one line"],
  ["a bow tie", at([0, 0], [10, 10], [10, 0], [0, 10]), "touches or crosses itself"],
  ["the same corner twice", at([0, 0], [10, 0], [10, 0], [0, 10]), "touches or crosses itself"],
  ["a way out and back", at([0, 0], [10, 0], [20, 0], [10, 0], [0, 10]), "touches or crosses"],
  ["a spike", at([0, 0], [10, 0], [10, 10], [10, 2], [0, 10]), "touches or crosses itself"],
  ["a corner on another edge", at([0, 0], [20, 0], [20, 20], [10, 0], [0, 20]), "touches or"],
])("%s make no outline, and it is said why", (_what, corners, why) => {
  expect(outlineProblem(corners)).toContain(why);
});

test("a corner halfway along a straight side is allowed, as are 40 corners", () => {
  expect(outlineProblem(at([0, 0], [10, 0], [20, 0], [0, 10]))).toBeUndefined();
  const ring = Array.from({ length: MOST_CORNERS }, (_, index) => {
    const angle = (2 * Math.PI * index) / MOST_CORNERS;
    return {
      x: Math.round(5000 + 5000 * Math.cos(angle)),
      y: Math.round(5000 + 5000 * Math.sin(angle)),
    };
  });
  expect(outlineProblem(ring)).toBeUndefined();
});
