import type { Finding } from "../finding";
import { sameTextFindings } from "./lint-ids";
import type { Area } from "./picture-area";
import { doOverlap } from "./picture-area";
import { sameText } from "./short-text";

interface PlaceInPicture {
  readonly area: Area;
  readonly text: string;
}

/** What would make two places of a picture one: for the finger, or for whoever only hears of them. */
export function placeFindings(places: readonly PlaceInPicture[]): Finding[] {
  const overlapping = places.flatMap(({ area, text }, index) =>
    places
      .slice(0, index)
      .filter((earlier) => doOverlap(earlier.area, area))
      .map((earlier) => ({
        rule: "overlapping-places",
        severity: "error" as const,
        where: "places",
        message: `“${earlier.text}” and “${text}” lie over each other. Move them apart.`,
      })),
  );
  const alike = sameTextFindings(places, sameText, (text) => ({
    rule: "same-words-for-two-places",
    severity: "error",
    where: "places",
    message: `Two places are described as “${text}”. Say how they differ.`,
  }));
  return [...overlapping, ...alike];
}
