import type { Area, Point } from "@/lib/core/kernel/picture-area";

/**
 * Outlines of corners. All of these are whole numbers, so that every question asked of an outline below has an exact answer.
 */

/** A place with corners: in the order in which its outline goes through them; the last is joined to the first. */
export type Corners = readonly Point[];

export const FEWEST_CORNERS = 3;
export const MOST_CORNERS = 40;

/** What keeps the corners from being a place, in words for whoever sets them; undefined for a sound outline. */
export function outlineProblem(corners: Corners): string | undefined {
  if (corners.length < FEWEST_CORNERS) return "A place needs at least three corners.";
  if (corners.length > MOST_CORNERS) return `A place has at most ${MOST_CORNERS} corners.`;
  if (isStraight(corners)) return "The corners lie on one line. Move one of them.";
  if (isSimple(corners)) return undefined;
  return "The outline touches or crosses itself. Move a corner, or change their order.";
}

export type Edge = readonly [from: Point, to: Point];

export function edgesOf(corners: Corners): Edge[] {
  return corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner]);
}

/** Twice the area of the triangle, above zero where `c` lies on one side of the line and below on the other. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Whether a point lies in the outline, on an edge or on a corner. */
export function isInPolygon(corners: Corners, point: Point): boolean {
  let isIn = false;
  for (const [a, b] of edgesOf(corners)) {
    const side = turn(a, b, point);
    if (side === 0 && isBetween(a, b, point)) return true;
    if (a.y > point.y !== b.y > point.y && side > 0 === b.y > a.y) isIn = !isIn;
  }
  return isIn;
}

/** Of a point on the line through both. */
function isBetween(a: Point, b: Point, { x, y }: Point): boolean {
  return (
    Math.min(a.x, b.x) <= x &&
    x <= Math.max(a.x, b.x) &&
    Math.min(a.y, b.y) <= y &&
    y <= Math.max(a.y, b.y)
  );
}

/** In square ten-thousandths, whichever way round the corners go. */
export function areaOf(corners: Corners): number {
  const twice = edgesOf(corners).map(([a, b]) => a.x * b.y - b.x * a.y);
  return Math.abs(twice.reduce((sum, one) => sum + one, 0)) / 2;
}

/** The rectangle around the corners. */
export function boxAround(corners: Corners): Area {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether all corners lie on one line. */
function isStraight(corners: Corners): boolean {
  const [first] = corners;
  return first === undefined || edgesOf(corners).every(([a, b]) => turn(first, a, b) === 0);
}

/** Whether the outline meets itself nowhere but at the corners, where two edges join. */
function isSimple(corners: Corners): boolean {
  const edges = edgesOf(corners);
  return edges.every(([a, b], index) => {
    const next = edges[(index + 1) % edges.length];
    if (next === undefined || isSame(a, b) || doesTurnBack(a, b, next[1])) return false;
    // The last edge joins the first one as its neighbour does.
    const others = edges.slice(index + 2, index === 0 ? -1 : undefined);
    return others.every((other) => !doMeet([a, b], other));
  });
}

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** From `a` to `b`, and from there back the way one came. */
function doesTurnBack(a: Point, b: Point, c: Point): boolean {
  const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
  return turn(a, b, c) === 0 && along < 0;
}

function doMeet([a, b]: Edge, [c, d]: Edge): boolean {
  const [ofC, ofD] = [Math.sign(turn(a, b, c)), Math.sign(turn(a, b, d))];
  const [ofA, ofB] = [Math.sign(turn(c, d, a)), Math.sign(turn(c, d, b))];
  if (ofC !== ofD && ofA !== ofB) return true;
  return (
    (ofC === 0 && isBetween(a, b, c)) ||
    (ofD === 0 && isBetween(a, b, d)) ||
    (ofA === 0 && isBetween(c, d, a)) ||
    (ofB === 0 && isBetween(c, d, b))
  );
}
