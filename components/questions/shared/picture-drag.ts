import type { Area, Point } from "@/lib/core/kernel/picture-area";
import { areaBetween, WHOLE, withinPicture } from "@/lib/core/kernel/picture-area";
import type { PictureShape } from "@/lib/core/questions/shared/picture-shape";
import { boundsOf } from "@/lib/core/questions/shared/picture-shape";
import { edgesOf } from "@/lib/core/questions/shared/polygon";

/** What a pointer takes hold of: the whole place, the corner that sizes a box, or one of the corners of an outline. */
export type Hold =
  | { readonly kind: "whole" | "size" }
  | { readonly kind: "corner"; readonly at: number };

/** The place after its hold went from one point to another. */
export function dragged(place: PictureShape, hold: Hold, from: Point, to: Point): PictureShape {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (hold.kind === "whole") return moved(place, across, down);
  if (place.shape === "polygon")
    return hold.kind === "corner" ? { ...place, corners: place.corners.with(hold.at, to) } : place;
  const { x, y, width, height } = place.area;
  const corner = { x: Math.max(x, x + width + across), y: Math.max(y, y + height + down) };
  return { ...place, area: areaBetween({ x, y }, corner) };
}

/** The place somewhere else in the picture, as far as it can go. */
export function moved(place: PictureShape, across: number, down: number): PictureShape {
  const around = boundsOf(place);
  const area = withinPicture({ ...around, x: around.x + across, y: around.y + down });
  if (place.shape !== "polygon") return { ...place, area };
  const [right, below] = [area.x - around.x, area.y - around.y];
  return { ...place, corners: place.corners.map(({ x, y }) => ({ x: x + right, y: y + below })) };
}

/** The place a step wider or narrower; one with corners is changed at its corners. */
export function sized(place: PictureShape, across: number, down: number): PictureShape {
  if (place.shape === "polygon") return place;
  return { ...place, area: withinPicture(grown(place.area, across, down)) };
}

const grown = ({ x, y, width, height }: Area, across: number, down: number): Area => ({
  x,
  y,
  width: Math.min(width + across, WHOLE - x),
  height: Math.min(height + down, WHOLE - y),
});

/** Halfway from each corner to the next: where another can be put between them. */
export function halfways(corners: readonly Point[]): Point[] {
  return edgesOf(corners).map(([a, b]) => ({
    x: Math.round((a.x + b.x) / 2),
    y: Math.round((a.y + b.y) / 2),
  }));
}

/** The corners with another one halfway to the next. */
export function withCornerAfter(corners: readonly Point[], at: number): Point[] {
  const between = halfways(corners)[at];
  return between === undefined ? [...corners] : corners.toSpliced(at + 1, 0, between);
}
