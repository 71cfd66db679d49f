import type { PictureLabel } from "@/lib/core/documents/labelled-picture";
import type { Point } from "@/lib/core/kernel/picture-area";
import { WHOLE, withinPicture } from "@/lib/core/kernel/picture-area";
import { wheresInPicture } from "../shared/where-in-picture";
import type { Content, Key } from "./schema";

/** Half the breadth of a place, in ten-thousandths: larger than a finger, smaller than most of what is named. */
const LARGEST = 500;
const SMALLEST = 220;

/**
 * Content and key from where lines of a picture end: one place is right, every other can be taken for it. Places are outlined,
 * for how far the thing reaches nobody has said.
 * @returns undefined where places lie too near each other to be told apart by a finger.
 */
export function placesOf(
  labels: readonly PictureLabel[],
  right: PictureLabel,
): { content: Content; key: Key } | undefined {
  const points = labels.map(({ point }) => point);
  const radius = Math.min(LARGEST, Math.floor(nearest(points) * 0.45));
  if (radius < SMALLEST) return undefined;
  const wheres = wheresInPicture(points);
  const places = labels.map(({ point }, index) => ({
    id: `p${index + 1}`,
    text: wheres[index] ?? "",
    shape: "oval" as const,
    area: withinPicture({
      x: point.x - radius,
      y: point.y - radius,
      width: 2 * radius,
      height: 2 * radius,
    }),
  }));
  return {
    content: { v: 2, places, count: 1, outlined: true },
    key: { v: 1, places: [`p${labels.indexOf(right) + 1}`] },
  };
}

/** The least distance between two of them, along the side on which they are further apart. */
function nearest(points: readonly Point[]): number {
  const gaps = points.flatMap((one, index) =>
    points
      .slice(0, index)
      .map((other) => Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))),
  );
  return Math.min(WHOLE, ...gaps);
}
