import { boundsOf } from "@/lib/core/questions/shared/picture-shape";
import type { Form, FormOf } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion, UnknownKind } from "../ledger";
import { inlineOf } from "../markup/markdown-of";
import type { KeptPlace, Size } from "../pictures/pixels";
import { placeOf } from "../pictures/pixels";
import { described, tellBoxes, tellRough } from "../pictures/read-places";
import { sameWords } from "../same-words";
import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf, descendantsOf } from "../xml-node";
import type { Declaration } from "./declaration";
import { pairsIn } from "./declaration";
import { idsOf } from "./ids";
import { WITHOUT_OUTLINES } from "./write-pictures";

type Picture = Item["picture"];

/** A question that is answered on its picture; undefined for an interaction that is not. */
export function readOnPicture(
  node: XmlNode,
  declared: () => Declaration,
  picture: Picture,
  lose: Lose,
): Form | undefined {
  if (!/^qti-(graphic-gap-match|hotspot|select-point)-interaction$/.test(node.name))
    return undefined;
  if (picture === undefined)
    throw new BrokenQuestion("It is answered on a picture, and its picture could not be read.");
  const size = shownSize(node, picture);
  if (node.name === "qti-graphic-gap-match-interaction")
    return readLabels(node, declared(), size, lose);
  return node.name === "qti-hotspot-interaction"
    ? readSpots(node, declared(), size, lose)
    : readPoints(node, declared(), size, lose);
}

/** Places are counted in the size in which the item shows its picture. */
function shownSize(node: XmlNode, picture: Size): Size {
  const [shown] = [...descendantsOf(node, "img"), ...descendantsOf(node, "object")];
  const side = (name: "width" | "height") => {
    const length = Number((shown && attributeOf(shown, name)?.replace(/px$/, "")) ?? "");
    return Number.isFinite(length) && length >= 1 ? length : undefined;
  };
  const [width, height] = [side("width"), side("height")];
  if (width === undefined && height === undefined) return picture;
  return {
    width: width ?? ((height ?? 0) * picture.width) / picture.height,
    height: height ?? ((width ?? 0) * picture.height) / picture.width,
  };
}

function readLabels(
  node: XmlNode,
  { correct }: Declaration,
  size: Size,
  lose: Lose,
): FormOf<"labels"> {
  const words = childrenOf(node, "qti-gap-text");
  if (words.length === 0 || childrenOf(node, "qti-gap-img").length > 0)
    throw new UnknownKind("Its labels are pictures themselves, and labels are words here.");
  const spots = childrenOf(node, "qti-associable-hotspot");
  const [labelIds, zoneIds] = [idsOf(words.map(idIn), "l"), idsOf(spots.map(idIn), "z")];
  const placements = pairsIn(correct).map(([label, zone]) => {
    const pair = { zone: zoneIds.get(zone), label: labelIds.get(label) };
    if (pair.zone === undefined || pair.label === undefined)
      throw new BrokenQuestion("One of its right pairs names something it does not have.");
    return { zone: pair.zone, label: pair.label };
  });
  const places = placesOf(spots, zoneIds, size, lose);
  tellBoxes(places, lose);
  return {
    kind: "labels",
    zones: places.map((place) => ({ id: place.id, area: boundsOf(place), text: place.text })),
    labels: words.map((word) => ({
      id: labelIds.get(idIn(word)) ?? "",
      text: inlineOf(word.children),
    })),
    placements,
  };
}

function readSpots(
  node: XmlNode,
  { correct, mapping }: Declaration,
  size: Size,
  lose: Lose,
): FormOf<"spots"> {
  const spots = childrenOf(node, "qti-hotspot-choice");
  const ids = idsOf(spots.map(idIn), "p");
  const named =
    correct.length > 0 ? correct : mapping.filter(({ value }) => value > 0).map(({ key }) => key);
  const right = named.map((one) => {
    const id = ids.get(one);
    if (id === undefined) throw new BrokenQuestion("Its right answer is not one of its places.");
    return id;
  });
  return {
    kind: "spots",
    places: placesOf(spots, ids, size, lose),
    right,
    count: Math.max(1, Math.min(right.length, mostOf(node) ?? right.length)),
    outlined: !new RegExp(`\\b${WITHOUT_OUTLINES}\\b`).test(attributeOf(node, "class") ?? ""),
  };
}

/** Spots that are looked for without any outline; what earns marks is declared as areas. */
function readPoints(
  node: XmlNode,
  { areas }: Declaration,
  size: Size,
  lose: Lose,
): FormOf<"spots"> {
  const right = areas.filter((area) => Number(attributeOf(area, "mapped-value") ?? "0") > 0);
  if (right.length === 0) throw new BrokenQuestion("It does not say which place is right.");
  const ids = new Map(right.map((_, index) => [String(index), `p${index + 1}`]));
  const places = placesOf(right, ids, size, lose, (_, index) => String(index));
  return {
    kind: "spots",
    places,
    right: places.map(({ id }) => id),
    count: Math.max(1, Math.min(right.length, mostOf(node) ?? 1)),
    outlined: false,
  };
}

const idIn = (node: XmlNode): string => attributeOf(node, "identifier") ?? "";

function mostOf(node: XmlNode): number | undefined {
  const most = Number(attributeOf(node, "max-choices") ?? "0");
  return Number.isInteger(most) && most > 0 ? most : undefined;
}

function placesOf(
  nodes: readonly XmlNode[],
  ids: ReadonlyMap<string, string>,
  size: Size,
  lose: Lose,
  name: (node: XmlNode, index: number) => string = idIn,
): FormOf<"spots">["places"] {
  const places = nodes.map((node) => shapeIn(node, size));
  const texts = described(
    nodes.map((node) => sameWords(attributeOf(node, "hotspot-label") ?? "")),
    lose,
  );
  tellRough(
    places.some(({ isRough }) => isRough),
    lose,
  );
  return places.map(({ place }, index) => ({
    ...place,
    id: ids.get(name(nodes[index] ?? EMPTY, index)) ?? "",
    text: texts[index] ?? "",
  }));
}

const EMPTY: XmlNode = { name: "", attributes: {}, children: [] };

function shapeIn(node: XmlNode, size: Size): KeptPlace {
  const coords = (attributeOf(node, "coords") ?? "").split(/[\s,]+/).filter((one) => one !== "");
  const place = placeOf(attributeOf(node, "shape") ?? "", coords.map(Number), size);
  if (place === undefined) throw new BrokenQuestion("The shape of one of its places is none.");
  return place;
}
