import type { Area, Areal, Point } from "@/lib/core/kernel/picture-area";
import { centreOf, isInArea } from "@/lib/core/kernel/picture-area";
import type { Corners } from "./polygon";
import { boxAround, isInPolygon } from "./polygon";
import { middleOfPolygon } from "./polygon-middle";

/** A place in a picture. */
export type PictureShape = Areal | { readonly shape: "polygon"; readonly corners: Corners };

export type ShapeName = "box" | "oval" | "polygon";

/** The rectangle around it. */
export function boundsOf(place: PictureShape): Area {
  return place.shape === "polygon" ? boxAround(place.corners) : place.area;
}

/** A point in it: where a mark that is chosen from a list is set, and its number stands. */
export function middleOf(place: PictureShape): Point {
  return place.shape === "polygon" ? middleOfPolygon(place.corners) : centreOf(place.area);
}

/** Whether a point lies in it, its edge included. */
export function isInside(place: PictureShape, point: Point): boolean {
  if (place.shape === "polygon") return isInPolygon(place.corners, point);
  return isInArea(place, point);
}

/** As one reads a picture: from the top, and from the left where two are level. Tells nothing an author knows. */
export function byPlace<T extends PictureShape & { readonly id: string }>(
  places: readonly T[],
): T[] {
  return places
    .map((place) => ({ place, ...boundsOf(place) }))
    .sort((a, b) => a.y - b.y || a.x - b.x || (a.place.id < b.place.id ? -1 : 1))
    .map(({ place }) => place);
}
