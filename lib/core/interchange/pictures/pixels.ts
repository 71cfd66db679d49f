import type { Area, Point } from "@/lib/core/kernel/picture-area";
import { WHOLE, withinPicture } from "@/lib/core/kernel/picture-area";
import type { PictureShape } from "@/lib/core/questions/shared/picture-shape";
import { boundsOf } from "@/lib/core/questions/shared/picture-shape";
import { cornersIn, pixelCorners } from "./corners";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A shape as QTI and HTML image maps write it: corners of a rectangle, centre and radius or radii, or any corners. */
export interface PixelShape {
  readonly shape: "rect" | "circle" | "ellipse" | "poly";
  readonly coords: readonly number[];
}

/**
 * A place in whole pixels of its picture. What comes back through `placeOf` is the same again. Corners that fall together
 * in a picture so small are written as the box around them.
 */
export function pixelsOf(place: PictureShape, size: Size): PixelShape {
  const corners = place.shape === "polygon" ? pixelCorners(place.corners, size) : undefined;
  if (corners !== undefined)
    return { shape: "poly", coords: corners.flatMap(({ x, y }) => [x, y]) };
  const { width, height } = size;
  const area = boundsOf(place);
  const [left, right] = edges(area.x, area.width, width);
  const [top, bottom] = edges(area.y, area.height, height);
  if (place.shape !== "oval") return { shape: "rect", coords: [left, top, right, bottom] };
  const [x, across] = centred(left, right, width);
  const [y, down] = centred(top, bottom, height);
  return across === down
    ? { shape: "circle", coords: [x, y, across] }
    : { shape: "ellipse", coords: [x, y, across, down] };
}

function edges(from: number, length: number, pixels: number): [number, number] {
  const start = Math.min(pixels - 1, Math.round((from * pixels) / WHOLE));
  return [start, Math.max(start + 1, Math.round(((from + length) * pixels) / WHOLE))];
}

function centred(start: number, end: number, pixels: number): [number, number] {
  const radius = Math.max(1, Math.floor((end - start) / 2));
  const centre = Math.round((start + end) / 2);
  return [Math.max(radius, Math.min(pixels - radius, centre)), radius];
}

/** A place as it is kept here. */
export interface KeptPlace {
  readonly place: NamedShape;
  /** What the file said could not be kept as it was. */
  readonly isRough: boolean;
}

/** A place of a question: its shape always has a name. */
type NamedShape =
  | { readonly shape: "box" | "oval"; readonly area: Area }
  | { readonly shape: "polygon"; readonly corners: Point[] };

/** The way back, from any shape that QTI knows; undefined for what is none. */
export function placeOf(
  shape: string,
  coords: readonly number[],
  size: Size,
): KeptPlace | undefined {
  if (coords.some((one) => !Number.isFinite(one))) return undefined;
  const [a = 0, b = 0, c = 0, d = c] = coords;
  const kept = (name: "box" | "oval", ...edges: Edges) => ({
    place: { shape: name, area: areaIn(edges, size) },
    isRough: false,
  });
  if (shape === "default") return kept("box", 0, 0, size.width, size.height);
  if (shape === "rect" && coords.length === 4) return kept("box", a, b, c, d);
  if ((shape === "circle" && coords.length === 3) || (shape === "ellipse" && coords.length === 4))
    return kept("oval", a - c, b - d, a + c, b + d);
  const isOutline = shape === "poly" && coords.length >= 6 && coords.length % 2 === 0;
  return isOutline ? outlineIn(coords, size) : undefined;
}

type Edges = readonly [left: number, top: number, right: number, bottom: number];

function areaIn([left, top, right, bottom]: Edges, size: Size): Area {
  const [x, y] = [share(left, size.width), share(top, size.height)];
  const [width, height] = [share(right, size.width) - x, share(bottom, size.height) - y];
  return withinPicture({ x, y, width, height });
}

/** An outline of corners, or the box around one that crosses itself or encloses nothing. */
function outlineIn(coords: readonly number[], size: Size): KeptPlace {
  const [xs, ys] = [0, 1].map((odd) => coords.filter((_, index) => index % 2 === odd));
  const all = (xs ?? []).map((x, index) => ({
    x: share(x, size.width),
    y: share(ys?.[index] ?? 0, size.height),
  }));
  const { corners, around, isWhole } = cornersIn(all);
  if (corners !== undefined) return { place: { shape: "polygon", corners }, isRough: !isWhole };
  return { place: { shape: "box", area: withinPicture(around) }, isRough: true };
}

const share = (pixels: number, of: number): number =>
  Math.min(WHOLE, Math.max(0, Math.round((pixels * WHOLE) / of)));

/** The size a picture has in a box that it must fit into; never larger than it is. */
export function fittedSize<S extends Size>(picture: S, box: Size | undefined): S {
  if (box === undefined) return picture;
  const scale = Math.min(1, box.width / picture.width, box.height / picture.height);
  const scaled = (length: number) => Math.max(1, Math.floor(length * scale));
  return { ...picture, width: scaled(picture.width), height: scaled(picture.height) };
}
