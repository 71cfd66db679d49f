import { labelsInWords } from "@/lib/core/documents/labelled-picture";
import type { Block } from "@/lib/core/documents/source-document";
import type { XmlElement } from "../xml";
import { attributeOf, childAt } from "../xml";
import type { Crop } from "./draw-unlabelled";
import { drawUnlabelled } from "./draw-unlabelled";
import type { LabelLayout } from "./label-layout";
import { layOutLabels } from "./label-layout";
import type { DrawnPicture, Pointer } from "./pointers";
import { pointersOf } from "./pointers";
import type { SlideSurroundings } from "./shape-content";
import { partShownBy } from "./shape-content";
import type { SlideTarget } from "./slide-blocks";

/** What a picture drawn by a program is not kept as: the teacher is told so where it stands. */
const BITMAP = /\.(png|jpe?g|gif|webp|tiff?)$/i;
/** A picture's author cuts off less than all of it; a negative share would show more than there is. */
const LEAST_SHOWN = 0.05;

/**
 * Adds each picture whose labels are joined to it by lines a second time: with the lines, without the words, and with where
 * each of them belongs. Whoever makes questions then has a key that is the author's own.
 * @param from how many blocks there were before this slide's.
 */
export function writeLabelledPictures(
  tree: XmlElement | undefined,
  at: SlideSurroundings,
  to: SlideTarget,
  from: number,
): void {
  const own = to.draft.blocks.slice(from);
  const labels = pointersOf(tree).flatMap((pointer) => {
    const block = own.find(({ text }) => text.replace(/\s+/g, " ") === pointer.text);
    return block === undefined ? [] : [{ ...pointer, block }];
  });
  for (const picture of new Set(labels.map((label) => label.picture))) {
    const inIt = labels.filter((label) => label.picture === picture);
    writeOne(picture, inIt, at, to);
  }
}

/** A label that stands in the document too. */
interface Label extends Pointer {
  readonly block: Block;
}

function writeOne(
  picture: DrawnPicture,
  found: readonly Label[],
  at: SlideSurroundings,
  to: SlideTarget,
): void {
  const layout = layOutLabels(picture.box, found);
  const part = partShownBy(picture.shape, at);
  const crop = cropOf(picture.shape);
  if (layout === undefined || part === undefined || crop === undefined || !BITMAP.test(part))
    return;
  const block = addBlock(layout, to);
  const draw = async () =>
    await drawUnlabelled(await to.pack.bytes(part), crop, picture.box, layout);
  to.pictures.want(`${block.address} of ${part}`, draw, block);
}

function addBlock({ labels }: LabelLayout<Label>, { draft, place, detail }: SlideTarget): Block {
  const placed = labels.map(({ pointer: { text, block }, area, spot }) => ({
    text,
    address: block.address,
    area,
    spot,
  }));
  const spot = { place, part: "labelled picture" };
  return draft.add("image", spot, labelsInWords(placed), { ...detail, labels: placed });
}

/** a:srcRect, in hundred-thousandths (ECMA-376 part 1 §20.1.8.55). */
function cropOf(shape: XmlElement): Crop | undefined {
  const cut = childAt(shape, "blipFill", "srcRect");
  const [left, top, right, bottom] = ["l", "t", "r", "b"].map(
    (side) => Number(attributeOf(cut, side) ?? "0") / 100_000,
  );
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  const isSound = [left, top, right, bottom].every((share) => share >= 0 && share < 1);
  const shown = Math.min(1 - left - right, 1 - top - bottom);
  return isSound && shown >= LEAST_SHOWN ? { left, top, right, bottom } : undefined;
}
