import * as z from "zod/mini";

/** Places in a picture are counted in ten-thousandths of its width and height, so that its size does not matter. */
export const WHOLE = 10_000;

const coordinate = z.int().check(z.gte(0), z.lte(WHOLE));
const length = z.int().check(z.gte(1), z.lte(WHOLE));

export const pointSchema = z.object({ x: coordinate, y: coordinate });
export type Point = z.infer<typeof pointSchema>;

/** A rectangle in a picture, from its top left corner. */
export const areaSchema = z
  .object({ x: coordinate, y: coordinate, width: length, height: length })
  .check(
    z.refine(
      ({ x, y, width, height }) => x + width <= WHOLE && y + height <= WHOLE,
      "A place lies outside the picture.",
    ),
  );
export type Area = z.infer<typeof areaSchema>;

export function centreOf({ x, y, width, height }: Area): Point {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** A box fills its rectangle, and an oval touches its four sides; without a word it is a box. */
export interface Areal {
  readonly shape?: "box" | "oval" | undefined;
  readonly area: Area;
}

/** Whether a point lies in a box or an oval, its edge included. */
export function isInArea({ shape, area }: Areal, point: Point): boolean {
  const [across, down] = [
    (2 * (point.x - area.x)) / area.width - 1,
    (2 * (point.y - area.y)) / area.height - 1,
  ];
  if (shape !== "oval") return Math.abs(across) <= 1 && Math.abs(down) <= 1;
  // The centre always counts, though rounding may put it a hair beside itself in the smallest of shapes.
  const centre = centreOf(area);
  return across ** 2 + down ** 2 <= 1 || (centre.x === point.x && centre.y === point.y);
}

/** Whether two rectangles share more than an edge. */
export function doOverlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The rectangle brought into the picture, its size kept as far as it fits. */
export function withinPicture({ x, y, width, height }: Area): Area {
  const [fitWidth, fitHeight] = [within(width, 1), within(height, 1)];
  return {
    x: Math.min(within(x, 0), WHOLE - fitWidth),
    y: Math.min(within(y, 0), WHOLE - fitHeight),
    width: fitWidth,
    height: fitHeight,
  };
}

/** The rectangle between two corners. */
export function areaBetween(a: Point, b: Point): Area {
  return withinPicture({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });
}

function within(value: number, least: number): number {
  return Math.min(WHOLE, Math.max(least, Math.round(value)));
}
