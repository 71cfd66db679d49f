import type { Finding } from "../finding";
import { sameTextFindings } from "./lint-ids";
import type { PictureShape } from "./picture-shape";
import { doPlacesOverlap } from "./shapes-overlap";
import { sameText } from "./short-text";

type PlaceInPicture = PictureShape & { readonly text: string };

/** What would make two places of a picture one: for the finger, or for whoever only hears of them. */
export function placeFindings(places: readonly PlaceInPicture[]): Finding[] {
  const overlapping = places.flatMap((place, index) =>
    places
      .slice(0, index)
      .filter((earlier) => doPlacesOverlap(earlier, place))
      .map((earlier) => ({
        rule: "overlapping-places",
        severity: "error" as const,
        where: "places",
        message: `“${earlier.text}” and “${place.text}” lie over each other. Move them apart.`,
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
