import type { FormOf } from "../form";
import type { Aspects } from "../named-aspects";
import { sameWords } from "../same-words";
import type { Size } from "./pixels";
import { pixelsOf } from "./pixels";

/** Places are compared in whole pixels of their picture, as files write them. */
export function labelsAspects(form: FormOf<"labels">, size: Size): Aspects {
  const { zones, labels, placements } = form;
  const corners = zones.map(({ area }) => pixelsOf({ area }, size).coords);
  const label = (zone: string) => {
    const id = placements.find((one) => one.zone === zone)?.label;
    return sameWords(labels.find((one) => one.id === id)?.text ?? "");
  };
  return {
    labels: labels.map(({ text }) => sameWords(text)).sort(),
    "labels in their places": zones.map(({ id }) => label(id)),
    "where the places are": corners.map(([left, top]) => [left, top]),
    "size of the places": corners.map(([left = 0, top = 0, right = 0, bottom = 0]) => [
      right - left,
      bottom - top,
    ]),
    "descriptions of the places": zones.map(({ text }) => sameWords(text)),
  };
}

export function spotsAspects(form: FormOf<"spots">, size: Size): Aspects {
  const right = form.places.filter(({ id }) => form.right.includes(id));
  return {
    "right places": right.map((place) => pixelsOf(place, size).coords),
    "shape of the places": right.map((place) => shapeOf(place, size)),
    "descriptions of the places": right.map(({ text }) => sameWords(text)),
    "other places": form.places
      .filter(({ id }) => !form.right.includes(id))
      .map((place) => [pixelsOf(place, size), shapeOf(place, size), sameWords(place.text)]),
    "how many are marked": form.count,
    "outlines of the places": form.outlined,
  };
}

/** Corners stay corners, also where a picture is too small to write them down. */
function shapeOf(place: FormOf<"spots">["places"][number], size: Size): string {
  return place.shape === "polygon" ? "corners" : pixelsOf(place, size).shape;
}
