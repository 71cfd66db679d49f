import type { Drawing, Mark, MarkOf } from "./drawing";
import type { Segment } from "./segments";
import { isDrawnOver, nameOf, segmentsOf } from "./segments";

/** What of a drawing counts. */
export interface Looks {
  /** Colours, widths, filled shapes and the background count, too, and not only where something is drawn. */
  readonly looks: boolean;
}

/** How one drawing falls short of another. */
export interface Difference {
  /** Something that is wanted is not there. */
  readonly missing: boolean;
  /** Something is there that is not wanted. */
  readonly extra: boolean;
}

/** Who rounds places to whole steps draws the same. */
export const NEAR = 0.5;
const NEAR_DEGREES = 1;

/**
 * Two drawings are the same when no line of one is further than half a step from the lines of the other, and dots,
 * stamps and written words stand at the same places. In which order or direction lines were drawn, in how many pieces,
 * how often, and how the turtle went with its pen up, is not seen and does not count.
 */
export function drawingDifference(wanted: Drawing, drawn: Drawing, how: Looks): Difference {
  const other = how.looks && wanted.background !== drawn.background;
  return {
    missing: other || !isPartOf(wanted, drawn, how),
    extra: other || !isPartOf(drawn, wanted, how),
  };
}

/** Whether nobody could tell them apart, as far as it counts. */
export function isSameDrawing(a: Drawing, b: Drawing, how: Looks): boolean {
  const { missing, extra } = drawingDifference(a, b, how);
  return !missing && !extra;
}

/** Whether there is anything in it that counts. */
export function showsAnything({ marks }: Drawing, { looks }: Looks): boolean {
  return marks.some(({ kind }) => looks || kind !== "fill");
}

function isPartOf(part: Drawing, whole: Drawing, how: Looks): boolean {
  return areLinesIn(part.marks, whole.marks, how) && areSpotsIn(part.marks, whole.marks, how);
}

function areLinesIn(marks: readonly Mark[], others: readonly Mark[], how: Looks): boolean {
  const there = lineGroups(others, how);
  return [...lineGroups(marks, how)].every(([group, segments]) => {
    const drawn = there.get(group) ?? [];
    // Who draws as the author did draws the very same pieces: only the others have to be looked for.
    const same = new Set(drawn.map(nameOf));
    return segments.every(
      (segment) => same.has(nameOf(segment)) || isDrawnOver(segment, drawn, NEAR),
    );
  });
}

/** Lines that may stand for each other. The edge of a filled shape says where it is filled. */
function lineGroups(marks: readonly Mark[], { looks }: Looks): Map<string, Segment[]> {
  const groups = new Map<string, Segment[]>();
  for (const mark of marks) {
    if (mark.kind !== "line" && (mark.kind !== "fill" || !looks)) continue;
    const name = looks ? groupName(mark) : "line";
    const group = groups.get(name) ?? [];
    group.push(...segmentsOf(mark));
    groups.set(name, group);
  }
  return groups;
}

function groupName(mark: MarkOf<"line" | "fill">): string {
  return mark.kind === "fill" ? `fill ${mark.colour}` : `line ${mark.colour} ${mark.width}`;
}

type Spot = MarkOf<"dot" | "stamp" | "text">;

function areSpotsIn(marks: readonly Mark[], others: readonly Mark[], how: Looks): boolean {
  const there = others.filter(isSpot);
  return marks.filter(isSpot).every((spot) => there.some((other) => isSameSpot(spot, other, how)));
}

function isSpot(mark: Mark): mark is Spot {
  return mark.kind === "dot" || mark.kind === "stamp" || mark.kind === "text";
}

function isSameSpot(a: Spot, b: Spot, { looks }: Looks): boolean {
  if (Math.abs(a.x - b.x) > NEAR || Math.abs(a.y - b.y) > NEAR) return false;
  if (looks && a.colour !== b.colour) return false;
  if (a.kind === "dot" && b.kind === "dot") return !looks || Math.abs(a.size - b.size) <= NEAR;
  if (a.kind === "stamp" && b.kind === "stamp") return isSameWay(a.heading, b.heading);
  return a.kind === "text" && b.kind === "text" && isSameText(a, b, looks);
}

function isSameText(a: MarkOf<"text">, b: MarkOf<"text">, looks: boolean): boolean {
  return a.text.trim() === b.text.trim() && (!looks || (a.size === b.size && a.align === b.align));
}

function isSameWay(a: number, b: number): boolean {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart) <= NEAR_DEGREES;
}
