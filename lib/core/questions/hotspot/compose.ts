import type { PictureLabel } from "@/lib/core/documents/labelled-picture";
import { centreOf, doOverlap } from "@/lib/core/kernel/picture-area";
import { wheresInPicture } from "../shared/where-in-picture";
import type { Content, Key } from "./schema";

/** Narrower than this, in ten-thousandths, a place is missed by a finger on a phone: the linter says so too. */
const NARROWEST = 400;

/**
 * Content and key from where lines of a picture end: one place is right, every other can be taken for it. Places are outlined,
 * for how far the thing reaches nobody has said.
 * @returns undefined where places lie too near each other to be told apart by a finger.
 */
export function placesOf(
  labels: readonly PictureLabel[],
  right: PictureLabel,
): { content: Content; key: Key } | undefined {
  const areas = labels.map(({ spot }) => spot);
  const areApart = areas.every(
    (area, at) =>
      Math.min(area.width, area.height) >= NARROWEST &&
      areas.slice(0, at).every((other) => !doOverlap(area, other)),
  );
  if (!areApart) return undefined;
  const wheres = wheresInPicture(areas.map(centreOf));
  const places = areas.map((area, at) => ({
    id: `p${at + 1}`,
    text: wheres[at] ?? "",
    shape: "oval" as const,
    area,
  }));
  return {
    content: { v: 2, places, count: 1, outlined: true },
    key: { v: 1, places: [`p${labels.indexOf(right) + 1}`] },
  };
}
