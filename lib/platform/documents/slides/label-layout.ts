import type { Area, Point } from "@/lib/core/kernel/picture-area";
import { doOverlap, WHOLE, withinPicture } from "@/lib/core/kernel/picture-area";
import type { Pointer } from "./pointers";
import type { Box, Spot } from "./shape-frames";
import { boxRound, distance, holds, nearestIn } from "./shape-frames";

/** A picture with room for its labels round it, and where each belongs; in ten-thousandths of the whole. */
export interface LabelLayout<T extends Pointer = Pointer> {
  /** What is shown, on the slide. */
  readonly canvas: Box;
  readonly labels: readonly PlacedLabel<T>[];
}

export interface PlacedLabel<T extends Pointer> {
  readonly pointer: T;
  readonly area: Area;
  /** Around where the line ends: a circle's box. */
  readonly spot: Area;
  readonly point: Point;
  /** Where the line begins, at the edge of the area. */
  readonly from: Point;
}

/** With fewer, the last label is told by the others. */
const FEWEST = 3;
/** More no longer fit beside a picture on a pupil's screen. */
const MOST = 8;
/** How large the room for a label is, as shares of the picture with its labels: tried from large to small. */
const ROOMS = [0.18, 0.15, 0.12, 0.1];
/** A finger's breadth on a phone. */
const LOWEST = 0.07;
const MARGIN = 0.01;
/** So often a line is looked at on its way: a room is wider than a fortieth of the longest. */
const STEPS_ALONG = 40;
/** Half of what a finger needs, as a share of the longer side: what lies further off is often another thing. */
const REACH = 0.026;

/**
 * Room of one size for every label, so that none tells by its length what belongs there; where the author's words stood, as
 * near to their line as they reach. Labels whose room would lie over another's or over what is named are left out, and
 * the room is of the size that leaves out fewest. @returns undefined where fewer than three are left.
 */
export function layOutLabels<T extends Pointer>(
  picture: Box,
  pointers: readonly T[],
): LabelLayout<T> | undefined {
  const named = pointers.filter(isNamedOnce);
  const whole = boxRound(
    picture,
    named.map(({ box }) => box),
  );
  const tries = ROOMS.map((share) => {
    const width = share * whole.width;
    const height = Math.max(LOWEST * whole.height, Math.min(0.4 * width, 0.12 * whole.height));
    return apart(named.map((pointer) => ({ pointer, room: roomFor(pointer, width, height) })));
  });
  const best = tries.reduce((most, next) => (next.length > most.length ? next : most));
  return best.length < FEWEST ? undefined : placedIn(picture, best);
}

interface Room<T extends Pointer> {
  readonly pointer: T;
  readonly room: Box;
}

/** Two of one name could stand for each other. */
function isNamedOnce({ text }: Pointer, _: number, all: readonly Pointer[]): boolean {
  return all.filter((other) => other.text.toLowerCase() === text.toLowerCase()).length === 1;
}

/** A box of that size on the author's words: on all of them where they are shorter, else where the line leaves them. */
function roomFor({ box, to }: Pointer, width: number, height: number): Box {
  return {
    x: sideAt(box.x, box.width, width, to.x),
    y: sideAt(box.y, box.height, height, to.y),
    width,
    height,
  };
}

function sideAt(start: number, length: number, room: number, towards: number): number {
  if (length <= room) return start + (length - room) / 2;
  return Math.min(start + length - room, Math.max(start, towards - room / 2));
}

/** One after the other as the author has them, each that leaves those before it alone. */
function apart<T extends Pointer>(rooms: readonly Room<T>[]): Room<T>[] {
  const taken: Room<T>[] = [];
  for (const next of rooms) {
    if (taken.length === MOST || holds(next.room, next.pointer.to)) continue;
    if (taken.every((other) => leaveEachOther(other, next))) taken.push(next);
  }
  return taken;
}

/** Neither the rooms nor the lines out of them meet the other room: else one label seems to have two lines. */
function leaveEachOther<T extends Pointer>(a: Room<T>, b: Room<T>): boolean {
  return !doOverlap(a.room, b.room) && !leadsThrough(a, b.room) && !leadsThrough(b, a.room);
}

function leadsThrough<T extends Pointer>({ room, pointer: { to } }: Room<T>, other: Box): boolean {
  const from = nearestIn(room, to);
  return Array.from({ length: STEPS_ALONG + 1 }, (_, step) => step / STEPS_ALONG).some((share) =>
    holds(other, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }),
  );
}

function placedIn<T extends Pointer>(picture: Box, rooms: readonly Room<T>[]): LabelLayout<T> {
  const canvas = widened(
    boxRound(
      picture,
      rooms.map(({ room }) => room),
    ),
  );
  const reach = reachOf(
    canvas,
    rooms.map(({ pointer }) => pointer.to),
  );
  const labels = rooms.map(({ pointer, room }) => ({
    pointer,
    area: areaIn(canvas, room),
    spot: areaIn(canvas, squareAbout(pointer.to, reach)),
    point: pointIn(canvas, pointer.to),
    from: pointIn(canvas, nearestIn(room, pointer.to)),
  }));
  return { canvas, labels };
}

/** How far round the end of a line counts as it: a finger on a phone, and less where two ends are near each other. */
function reachOf(canvas: Box, ends: readonly Spot[]): number {
  const gaps = ends.flatMap((end, at) => ends.slice(0, at).map((other) => distance(end, other)));
  return Math.min(REACH * Math.max(canvas.width, canvas.height), ...gaps.map((gap) => gap * 0.35));
}

function squareAbout({ x, y }: Spot, reach: number): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function widened({ x, y, width, height }: Box): Box {
  const margin = MARGIN * Math.max(width, height);
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

function pointIn(canvas: Box, { x, y }: Spot): Point {
  return {
    x: Math.round(((x - canvas.x) / canvas.width) * WHOLE),
    y: Math.round(((y - canvas.y) / canvas.height) * WHOLE),
  };
}

/** Brought into the canvas, and never nothing: a place that is none would have the whole lesson refused. */
function areaIn(canvas: Box, box: Box): Area {
  const corner = pointIn(canvas, box);
  const opposite = pointIn(canvas, { x: box.x + box.width, y: box.y + box.height });
  return withinPicture({
    ...corner,
    width: opposite.x - corner.x,
    height: opposite.y - corner.y,
  });
}
