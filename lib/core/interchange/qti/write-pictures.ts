import type { PictureShape } from "@/lib/core/questions/shared/picture-shape";
import type { FormOf } from "../form";
import type { Item } from "../item";
import { inlineXhtml } from "../markup/xhtml-of";
import { pixelsOf } from "../pictures/pixels";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { identifier } from "./ids";
import type { ItemParts } from "./item-parts";
import { declaration, pairsDeclaration } from "./write-declaration";
import { mapped } from "./write-processing";

/** A picture of the question, and where its item finds it. */
export interface PlacedPicture {
  readonly picture: NonNullable<Item["picture"]>;
  /** From the item's own file. */
  readonly href: string;
}

export function pictureNode({ picture, href }: PlacedPicture): XmlNode {
  const { alt, width, height } = picture;
  return element("img", { src: href, alt, width: String(width), height: String(height) });
}

/** 1EdTech's own word for places that are found without an outline (QTI 3.0, Best Practice, shared vocabulary). */
export const WITHOUT_OUTLINES = "qti-unselected-hidden";

/** Of a place, which may have the id of a label: in an item every identifier stands once. */
const zoneName = (id: string): string => `place_${id}`;

/** Labels to be put on places of the picture. */
export function labelParts(
  { zones, labels, placements }: FormOf<"labels">,
  points: number,
  placed: PlacedPicture,
): ItemParts {
  const correct = placements.map(({ zone, label }) => `${identifier(label)} ${zoneName(zone)}`);
  const isShared = new Set(placements.map(({ label }) => label)).size < placements.length;
  return {
    declarations: [pairsDeclaration(correct, points)],
    body: [
      element("qti-graphic-gap-match-interaction", { "response-identifier": "RESPONSE" }, [
        pictureNode(placed),
        ...labels.map(({ id, text }) =>
          element(
            "qti-gap-text",
            { identifier: identifier(id), "match-max": isShared ? "0" : "1" },
            inlineXhtml(text),
          ),
        ),
        ...zones.map(({ id, area, text }) =>
          element("qti-associable-hotspot", {
            identifier: zoneName(id),
            "match-max": "1",
            ...shapeOf({ area }, placed),
            "hotspot-label": text,
          }),
        ),
      ]),
    ],
    processing: mapped(["RESPONSE"]),
  };
}

/** Places to be marked on the picture. */
export function spotParts(
  { places, right, count, outlined }: FormOf<"spots">,
  points: number,
  placed: PlacedPicture,
): ItemParts {
  const correct = right.map(identifier);
  const each = points / Math.max(1, correct.length);
  return {
    declarations: [
      declaration({
        id: "RESPONSE",
        cardinality: count === 1 ? "single" : "multiple",
        baseType: "identifier",
        correct,
        mapping: correct.map((key) => ({ key, value: each })),
      }),
    ],
    body: [
      element(
        "qti-hotspot-interaction",
        {
          "response-identifier": "RESPONSE",
          "max-choices": String(count),
          ...(outlined ? {} : { class: WITHOUT_OUTLINES }),
        },
        [
          pictureNode(placed),
          ...places.map((place) =>
            element("qti-hotspot-choice", {
              identifier: identifier(place.id),
              ...shapeOf(place, placed),
              "hotspot-label": place.text,
            }),
          ),
        ],
      ),
    ],
    processing: mapped(["RESPONSE"]),
  };
}

function shapeOf(place: PictureShape, { picture }: PlacedPicture): Record<string, string> {
  const { shape, coords } = pixelsOf(place, picture);
  return { shape, coords: coords.join(",") };
}
