import type { Drawing, Mark, ShownTurtle } from "./drawing";

/** The places a drawing reaches, y upwards. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What is shown of the plane: left and top edge (y downwards, as screens have it), width and height. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 12;
/** A small drawing is not blown up. */
const LEAST = 160;
/** A letter is about this wide and a line this high, for its size in points. */
const LETTER = 0.8;
const LINE = 1.6;

/** Undefined where there is nothing. */
export function boundsOf(marks: readonly Mark[]): Bounds | undefined {
  return around(marks.map(reachOf));
}

/** A frame in which all of these drawings fit, so that two beside each other are shown at one scale. */
export function frameOf(drawings: readonly Drawing[]): Frame {
  const reaches = drawings.flatMap(({ marks, turtles }) => [
    ...marks.map(reachOf),
    ...turtles.map(reachOfTurtle),
  ]);
  const { left, right, bottom, top } = around(reaches) ?? reachOfPoints([0, 0], 0);
  const width = Math.max(LEAST, right - left + 2 * MARGIN);
  const height = Math.max(LEAST, top - bottom + 2 * MARGIN);
  return {
    left: (left + right - width) / 2,
    top: -(top + bottom) / 2 - height / 2,
    width,
    height,
  };
}

function around(reaches: readonly Bounds[]): Bounds | undefined {
  const [first] = reaches;
  if (first === undefined) return undefined;
  return reaches.reduce((whole, one) => ({
    left: Math.min(whole.left, one.left),
    right: Math.max(whole.right, one.right),
    bottom: Math.min(whole.bottom, one.bottom),
    top: Math.max(whole.top, one.top),
  }));
}

function reachOf(mark: Mark): Bounds {
  if (mark.kind === "line" || mark.kind === "fill") return reachOfPoints(mark.points, 0);
  if (mark.kind === "dot") return reachOfPoints([mark.x, mark.y], mark.size / 2);
  if (mark.kind === "stamp") return reachOfTurtle(mark);
  const wide = mark.text.length * mark.size * LETTER;
  const before = { left: 0, center: wide / 2, right: wide }[mark.align];
  return {
    left: mark.x - before,
    right: mark.x - before + wide,
    bottom: mark.y,
    top: mark.y + mark.size * LINE,
  };
}

function reachOfTurtle({ x, y }: Pick<ShownTurtle, "x" | "y">): Bounds {
  return reachOfPoints([x, y], 10);
}

function reachOfPoints(points: readonly number[], by: number): Bounds {
  const bounds = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const [index, value] of points.entries()) {
    if (index % 2 === 0) {
      bounds.left = Math.min(bounds.left, value - by);
      bounds.right = Math.max(bounds.right, value + by);
    } else {
      bounds.bottom = Math.min(bounds.bottom, value - by);
      bounds.top = Math.max(bounds.top, value + by);
    }
  }
  return bounds;
}
