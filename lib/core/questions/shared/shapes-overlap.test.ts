import { expect, test } from "vitest";
import type { PictureShape } from "./picture-shape";
import { doPlacesOverlap } from "./shapes-overlap";

const box = (x: number, y: number, width: number, height: number): PictureShape => ({
  shape: "box",
  area: { x, y, width, height },
});
const corners = (...pairs: readonly (readonly [number, number])[]): PictureShape => ({
  shape: "polygon",
  corners: pairs.map(([x, y]) => ({ x, y })),
});
const triangle = corners([0, 0], [4000, 0], [0, 4000]);

test.each<[string, PictureShape, PictureShape, boolean]>([
  ["boxes, however little", box(0, 0, 2000, 2000), box(1990, 0, 2000, 2000), true],
  ["halves of a square", triangle, corners([4000, 0], [4000, 4000], [0, 4000]), false],
  [
    "neighbours whose border was set a little beyond",
    triangle,
    corners([3950, 0], [4000, 4000], [0, 3950]),
    false,
  ],
  ["two that share a corner of the picture", triangle, corners([0, 0], [3000, 0], [0, 3000]), true],
  ["a place within another", triangle, box(200, 200, 500, 500), true],
  ["a box in the arms of a crescent", triangle, box(2500, 2500, 1500, 1500), false],
  [
    "an oval whose corner of its box alone is in reach",
    triangle,
    { shape: "oval", area: { x: 1900, y: 1900, width: 2000, height: 2000 } },
    false,
  ],
  ["the same place twice", triangle, triangle, true],
  ["places far apart", triangle, box(8000, 8000, 500, 500), false],
])("%s", (_what, a, b, overlap) => {
  expect([doPlacesOverlap(a, b), doPlacesOverlap(b, a)]).toEqual([overlap, overlap]);
});
