import type { MarkOf } from "./drawing";

/** A straight piece of a line. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** From where to where on a piece, its beginning being 0 and its end 1. */
type Span = readonly [from: number, to: number];

/** Less than this of a piece is nothing: what sums of decimals miss. */
const NOTHING = 1e-9;

/** The pieces of a line, each once; of a filled shape its edge, closed. */
export function segmentsOf({ kind, points }: MarkOf<"line" | "fill">): Segment[] {
  const around = kind === "fill" ? [...points, ...points.slice(0, 2)] : points;
  const found = new Map<string, Segment>();
  for (let at = 0; at + 3 < around.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = around.slice(at, at + 4);
    if (x1 === x2 && y1 === y2) continue;
    const isForth = x1 < x2 || (x1 === x2 && y1 < y2);
    const segment = isForth ? { x1, y1, x2, y2 } : { x1: x2, y1: y2, x2: x1, y2: y1 };
    found.set(nameOf(segment), segment);
  }
  return [...found.values()];
}

/** Whether every place of a piece lies near one of the others. */
export function isDrawnOver(segment: Segment, others: readonly Segment[], near: number): boolean {
  // Most that is not there misses its middle by far, which is found much sooner than where it runs near which line.
  const [x, y] = [(segment.x1 + segment.x2) / 2, (segment.y1 + segment.y2) / 2];
  if (!others.some((other) => isNear(x, y, other, near + NOTHING))) return false;
  const spans = others
    .filter((other) => mayTouch(segment, other, near))
    .flatMap((other) => spanNear(segment, other, near))
    .sort(([a], [b]) => a - b);
  let reached = 0;
  for (const [from, to] of spans) {
    if (from > reached + NOTHING) return false;
    reached = Math.max(reached, to);
  }
  return reached >= 1 - NOTHING;
}

/** Two pieces that are the same have the same name. */
export function nameOf({ x1, y1, x2, y2 }: Segment): string {
  return `${x1} ${y1} ${x2} ${y2}`;
}

function isNear(x: number, y: number, { x1, y1, x2, y2 }: Segment, near: number): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  const at = Math.min(1, Math.max(0, along));
  const [fx, fy] = [x - x1 - at * dx, y - y1 - at * dy];
  return fx * fx + fy * fy <= near * near;
}

function mayTouch(a: Segment, b: Segment, near: number): boolean {
  // x1 is never right of x2.
  if (a.x1 > b.x2 + near || b.x1 > a.x2 + near) return false;
  return (
    Math.min(a.y1, a.y2) <= Math.max(b.y1, b.y2) + near &&
    Math.min(b.y1, b.y2) <= Math.max(a.y1, a.y2) + near
  );
}

/**
 * Where a piece runs near another: in the strip along it, or round one of its ends. The three together have no dents, so
 * what lies between the first and the last place is near, too.
 */
function spanNear(segment: Segment, other: Segment, near: number): Span[] {
  const spans = [
    inStrip(segment, other, near),
    inDisc(segment, other.x1, other.y1, near),
    inDisc(segment, other.x2, other.y2, near),
  ].filter((span) => span !== undefined);
  const from = Math.max(0, Math.min(...spans.map(([start]) => start)));
  const to = Math.min(1, Math.max(...spans.map(([, end]) => end)));
  return from <= to ? [[from, to]] : [];
}

function inDisc({ x1, y1, x2, y2 }: Segment, x: number, y: number, near: number): Span | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [fx, fy] = [x1 - x, y1 - y];
  const a = dx * dx + dy * dy;
  const b = fx * dx + fy * dy;
  const root = b * b - a * (fx * fx + fy * fy - near * near);
  if (root < 0) return undefined;
  return [(-b - Math.sqrt(root)) / a, (-b + Math.sqrt(root)) / a];
}

function inStrip(segment: Segment, other: Segment, near: number): Span | undefined {
  const length = Math.hypot(other.x2 - other.x1, other.y2 - other.y1);
  const [ux, uy] = [(other.x2 - other.x1) / length, (other.y2 - other.y1) / length];
  const along = (x: number, y: number) => (x - other.x1) * ux + (y - other.y1) * uy;
  const beside = (x: number, y: number) => (y - other.y1) * ux - (x - other.x1) * uy;
  const { x1, y1, x2, y2 } = segment;
  const first = between(along(x1, y1), along(x2, y2), 0, length);
  const second = between(beside(x1, y1), beside(x2, y2), -near, near);
  if (first === undefined || second === undefined) return undefined;
  const span: Span = [Math.max(first[0], second[0]), Math.min(first[1], second[1])];
  return span[0] <= span[1] ? span : undefined;
}

/** Where something that goes evenly from `start` to `end` is between two values. */
function between(start: number, end: number, least: number, most: number): Span | undefined {
  if (Math.abs(end - start) < NOTHING)
    return start >= least - NOTHING && start <= most + NOTHING ? [-Infinity, Infinity] : undefined;
  const [a, b] = [(least - start) / (end - start), (most - start) / (end - start)];
  return a < b ? [a, b] : [b, a];
}
