import type { Point } from "@/lib/core/kernel/picture-area";
import type { Corners, Edge } from "./polygon";
import { areaOf, boxAround, edgesOf, isInPolygon } from "./polygon";

/** Between two of these lines across it, no part of a place is worth putting a number in. */
const LINES = 16;
const AROUND = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => ({ x, y })));

/**
 * A point in the outline, as far from its edges as a number in it looks right: the centre of gravity where that is good,
 * and for a crescent one within its arms. In whole ten-thousandths; of the thinnest slivers, a corner.
 */
export function middleOfPolygon(corners: Corners): Point {
  const starts = [centreOfGravity(corners), ...middlesAcross(corners), ...corners];
  let best = { x: 0, y: 0 };
  let room = -1;
  // A little more room is none: where the middle of a long box is as good as its ends, it stays in the middle.
  const consider = (point: Point): boolean => {
    if (!isInPolygon(corners, point)) return false;
    const here = roomAt(corners, point);
    if (here < 1.1 * room + 0.5) return false;
    [best, room] = [point, here];
    return true;
  };
  for (const start of starts) consider(start);
  const { width, height } = boxAround(corners);
  for (let step = Math.ceil(Math.max(width, height) / 8); step > 1; step = Math.floor(step / 2))
    while (AROUND.some(({ x, y }) => consider({ x: best.x + x * step, y: best.y + y * step })));
  return best;
}

/** How far a point is from the nearest edge. */
export function roomAt(corners: Corners, point: Point): number {
  return Math.min(...edgesOf(corners).map((edge) => distanceTo(edge, point)));
}

/** Where a line across the picture runs within the outline: from x to x. */
export function spansOfPolygon(corners: Corners, y: number): [number, number][] {
  const xs = edgesOf(corners)
    .filter(([a, b]) => a.y > y !== b.y > y)
    .map(([a, b]) => a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y))
    .sort((one, other) => one - other);
  return xs.flatMap((from, index) =>
    index % 2 === 0 ? [[from, xs[index + 1] ?? from] as [number, number]] : [],
  );
}

function middlesAcross(corners: Corners): Point[] {
  const { y: top, height } = boxAround(corners);
  return Array.from({ length: LINES - 1 }, (_, index) =>
    Math.round(top + (height * (index + 1)) / LINES),
  ).flatMap((y) =>
    spansOfPolygon(corners, y).map(([from, to]) => ({ x: Math.round((from + to) / 2), y })),
  );
}

function centreOfGravity(corners: Corners): Point {
  const whole = edgesOf(corners).reduce(
    (sum, [a, b]) => {
      const cross = a.x * b.y - b.x * a.y;
      return {
        x: sum.x + (a.x + b.x) * cross,
        y: sum.y + (a.y + b.y) * cross,
        area: sum.area + cross,
      };
    },
    { x: 0, y: 0, area: 0 },
  );
  if (areaOf(corners) === 0) return corners[0] ?? { x: 0, y: 0 };
  return { x: Math.round(whole.x / (3 * whole.area)), y: Math.round(whole.y / (3 * whole.area)) };
}

function distanceTo([a, b]: Edge, point: Point): number {
  const [across, down] = [b.x - a.x, b.y - a.y];
  const along = (point.x - a.x) * across + (point.y - a.y) * down;
  const share = Math.min(1, Math.max(0, along / (across ** 2 + down ** 2 || 1)));
  return Math.hypot(a.x + share * across - point.x, a.y + share * down - point.y);
}
