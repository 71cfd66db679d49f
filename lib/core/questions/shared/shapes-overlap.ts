import { doOverlap } from "@/lib/core/kernel/picture-area";
import type { PictureShape } from "./picture-shape";
import { boundsOf } from "./picture-shape";
import { areaOf } from "./polygon";
import { spansOfPolygon } from "./polygon-middle";

/** The lines across on which two places are compared. */
const LINES = 64;
/** Neighbours on a map share a border, which nobody sets twice exactly: less than this share of the smaller one is none. */
const BORDER = 0.05;

/** Whether two places lie over each other: by their rectangles, or, where one has corners, by what they share. */
export function doPlacesOverlap(a: PictureShape, b: PictureShape): boolean {
  const [aroundA, aroundB] = [boundsOf(a), boundsOf(b)];
  if (!doOverlap(aroundA, aroundB)) return false;
  if (a.shape !== "polygon" && b.shape !== "polygon") return true;
  const top = Math.max(aroundA.y, aroundB.y);
  const height = Math.min(aroundA.y + aroundA.height, aroundB.y + aroundB.height) - top;
  const lines = Array.from({ length: LINES }, (_, index) => top + ((index + 0.5) * height) / LINES);
  const shared = lines
    .map((y) => sharedLength(spansOf(a, y), spansOf(b, y)))
    .reduce((sum, length) => sum + (length * height) / LINES, 0);
  return shared > BORDER * Math.min(extentOf(a), extentOf(b));
}

/** How much of the picture a place takes up, in square ten-thousandths. */
export function extentOf(place: PictureShape): number {
  if (place.shape === "polygon") return areaOf(place.corners);
  const { width, height } = place.area;
  return place.shape === "oval" ? (Math.PI / 4) * width * height : width * height;
}

type Spans = readonly (readonly [number, number])[];

/** Where a line across the picture runs within a place. */
function spansOf(place: PictureShape, y: number): Spans {
  if (place.shape === "polygon") return spansOfPolygon(place.corners, y);
  const { area, shape } = place;
  const down = (2 * (y - area.y)) / area.height - 1;
  if (Math.abs(down) > 1) return [];
  const half = (area.width / 2) * (shape === "oval" ? Math.sqrt(1 - down ** 2) : 1);
  const middle = area.x + area.width / 2;
  return [[middle - half, middle + half]];
}

function sharedLength(some: Spans, others: Spans): number {
  return some
    .flatMap(([from, to]) =>
      others.map(([start, end]) => Math.max(0, Math.min(to, end) - Math.max(from, start))),
    )
    .reduce((sum, length) => sum + length, 0);
}
