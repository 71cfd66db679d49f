import { boundsOf } from "@/lib/core/questions/shared/picture-shape";
import type { Form, FormOf } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion, UnknownKind } from "../ledger";
import type { KeptPlace, Size } from "../pictures/pixels";
import { placeOf } from "../pictures/pixels";
import { described, tellBoxes, tellRough } from "../pictures/read-places";
import type { XmlNode } from "../xml-node";
import { childOf, childrenOf } from "../xml-node";
import { bareText, inlineIn, numberIn } from "./text";

type Picture = Item["picture"];

/** Of a place whose size Moodle takes from its labels: wide enough for two words. */
const LABEL = { width: 110, height: 36 };

interface Drag {
  readonly number: number;
  readonly text: string;
}

function dragsOf(node: XmlNode, lose: Lose): Drag[] {
  return childrenOf(node, "drag").map((drag) => {
    if (childrenOf(drag, "file").length > 0)
      throw new UnknownKind("Its labels are pictures themselves, and labels are words here.");
    return { number: numberIn(childOf(drag, "no")) ?? 0, text: inlineIn(drag, lose) };
  });
}

function sizeOf(picture: Picture): Size {
  if (picture === undefined)
    throw new BrokenQuestion("It is answered on a picture, and its picture could not be read.");
  return picture;
}

/** Labels and the places they are dragged to. */
export function readImageLabels(node: XmlNode, lose: Lose, picture: Picture): { form: Form } {
  const size = sizeOf(picture);
  const drags = dragsOf(node, lose);
  const drops = childrenOf(node, "drop");
  const places = drops.map((drop): KeptPlace => {
    const [left, top] = [numberIn(childOf(drop, "xleft")), numberIn(childOf(drop, "ytop"))];
    const corner = [left ?? Number.NaN, top ?? Number.NaN];
    const right = Math.min(size.width, (corner[0] ?? 0) + LABEL.width);
    const bottom = Math.min(size.height, (corner[1] ?? 0) + LABEL.height);
    return insisted(placeOf("rect", [...corner, right, bottom], size));
  });
  lose("size of the places", "Moodle makes places as large as labels. Look whether they fit.");
  const texts = described(drops.map(bareText), lose);
  return { form: labelsForm(drags, drops, places, texts) };
}

/** Markers and the areas they belong in: with one marker places to be found, with several labels. */
export function readMarkers(node: XmlNode, lose: Lose, picture: Picture): { form: Form } {
  const size = sizeOf(picture);
  const drags = dragsOf(node, lose);
  const drops = childrenOf(node, "drop");
  const places = drops.map((drop) => insisted(areaIn(drop, size)));
  tellRough(
    places.some(({ isRough }) => isRough),
    lose,
  );
  const texts = described(
    drops.map(() => ""),
    lose,
  );
  if (drags.length !== 1) {
    tellBoxes(
      places.map(({ place }) => place),
      lose,
    );
    return { form: labelsForm(drags, drops, places, texts) };
  }
  const spots = places.map(({ place }, index) => ({
    ...place,
    id: `p${index + 1}`,
    text: texts[index] ?? "",
  }));
  const right = spots.map(({ id }) => id);
  return {
    form: {
      kind: "spots",
      places: spots,
      right,
      count: Math.max(1, right.length),
      outlined: false,
    },
  };
}

function labelsForm(
  drags: readonly Drag[],
  drops: readonly XmlNode[],
  places: readonly KeptPlace[],
  texts: readonly string[],
): FormOf<"labels"> {
  return {
    kind: "labels",
    labels: drags.map(({ text }, index) => ({ id: `l${index + 1}`, text })),
    zones: places.map(({ place }, index) => ({
      id: `z${index + 1}`,
      area: boundsOf(place),
      text: texts[index] ?? "",
    })),
    placements: drops.flatMap((drop, index) => {
      const choice = numberIn(childOf(drop, "choice")) ?? 0;
      if (choice === 0) return [];
      const at = drags.findIndex(({ number }) => number === choice);
      if (at === -1) throw new BrokenQuestion("A label of one of its places is missing.");
      return [{ zone: `z${index + 1}`, label: `l${at + 1}` }];
    }),
  };
}

function insisted(place: KeptPlace | undefined): KeptPlace {
  if (place === undefined) throw new BrokenQuestion("The shape of one of its places is none.");
  return place;
}

/** "x,y;width,height", "x,y;radius", or corners. */
function areaIn(drop: XmlNode, size: Size): KeptPlace | undefined {
  const numbers = bareText(childOf(drop, "coords"))
    .split(/[;,]/)
    .map((one) => (one.trim() === "" ? Number.NaN : Number(one)));
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  switch (bareText(childOf(drop, "shape"))) {
    case "rectangle":
      return numbers.length === 4
        ? placeOf("rect", [x, y, x + width, y + height], size)
        : undefined;
    case "circle":
      return placeOf("circle", numbers, size);
    case "polygon":
      return placeOf("poly", numbers, size);
    default:
      return undefined;
  }
}
