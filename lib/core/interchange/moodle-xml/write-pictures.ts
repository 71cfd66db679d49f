import type { FormOf } from "../form";
import type { Item } from "../item";
import type { PixelShape } from "../pictures/pixels";
import { pixelsOf } from "../pictures/pixels";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { fileNode } from "./pictures";
import { valueNode } from "./text";
import { bare } from "./write-shared";

type Picture = NonNullable<Item["picture"]>;

/** Labels are dragged to places that are shown (ddimageortext): Moodle makes all of these as large as its labels. */
export function labelNodes(
  { zones, labels, placements }: FormOf<"labels">,
  picture: Picture,
): XmlNode[] {
  const numberOf = (zone: string) => {
    const label = placements.find((one) => one.zone === zone)?.label;
    return labels.findIndex(({ id }) => id === label) + 1;
  };
  const isShared = new Set(placements.map(({ label }) => label)).size < placements.length;
  return [
    element("shuffleanswers"),
    fileNode(picture),
    ...labels.map(({ text }, index) =>
      element("drag", {}, [
        valueNode("no", index + 1),
        bare(text),
        valueNode("draggroup", 1),
        ...(isShared ? [element("infinite")] : []),
      ]),
    ),
    ...zones.map(({ id, area, text }, index) => {
      const [left = 0, top = 0] = pixelsOf({ area }, picture).coords;
      return element("drop", {}, [
        bare(text),
        valueNode("no", index + 1),
        valueNode("choice", numberOf(id)),
        valueNode("xleft", left),
        valueNode("ytop", top),
      ]);
    }),
  ];
}

const MARKER = "Here";
const CORNERS = 16;

/** Marks are put on the picture, and its right places are areas that nobody sees (ddmarker). */
export function spotNodes({ places, right, count }: FormOf<"spots">, picture: Picture): XmlNode[] {
  const areas = places.filter(({ id }) => right.includes(id));
  return [
    element("shuffleanswers"),
    fileNode(picture),
    element("drag", {}, [
      valueNode("no", 1),
      bare(MARKER),
      valueNode("noofdrags", Math.max(count, areas.length)),
    ]),
    ...areas.map((place, index) => {
      const [kind, coords] = moodleShape(pixelsOf(place, picture));
      return element("drop", {}, [
        valueNode("no", index + 1),
        valueNode("shape", kind),
        valueNode("coords", coords),
        valueNode("choice", 1),
      ]);
    }),
  ];
}

/** Moodle knows circles and no ovals: an oval becomes a ring of corners. */
function moodleShape({ shape, coords }: PixelShape): [string, string] {
  const [a = 0, b = 0, c = 0, d = 0] = coords;
  if (shape === "rect") return ["rectangle", `${a},${b};${c - a},${d - b}`];
  if (shape === "circle") return ["circle", `${a},${b};${c}`];
  if (shape === "poly") return ["polygon", inPairs(coords)];
  const corners = Array.from({ length: CORNERS }, (_, index) => (2 * Math.PI * index) / CORNERS);
  const ring = corners.flatMap((angle) => [
    Math.round(a + c * Math.cos(angle)),
    Math.round(b + d * Math.sin(angle)),
  ]);
  return ["polygon", inPairs(ring)];
}

function inPairs(coords: readonly number[]): string {
  return coords
    .flatMap((x, index) => (index % 2 === 0 ? [`${x},${coords[index + 1]}`] : []))
    .join(";");
}
