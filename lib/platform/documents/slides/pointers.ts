import { drawingText } from "../office/drawing-paragraph";
import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf, nameOf } from "../xml";
import type { Box, Frame, Spot } from "./shape-frames";
import { distance, endsOf, framesOf, holds, isUpright, nearestIn } from "./shape-frames";
import { placeholderOf } from "./shape-tree";

/** A picture as it stands on a slide. */
export interface DrawnPicture {
  readonly shape: XmlElement;
  readonly box: Box;
}

/** A few words with a line that leads from them into a picture. */
export interface Pointer {
  readonly text: string;
  readonly box: Box;
  /** Where the line ends. */
  readonly to: Spot;
  readonly picture: DrawnPicture;
}

interface DrawnText {
  readonly text: string;
  readonly box: Box;
}

/** A line, or the tail of a callout that brings its own words. */
interface DrawnLine {
  readonly ends: readonly [Spot, Spot];
  readonly says?: DrawnText;
}

/** So near to its words a line begins, in EMU: 4 mm. */
const NEAR = 144_000;
/** A slide with more shapes is a drawing made of them, and no picture with labels. */
const MOST_SHAPES = 1_000;
const LINES: ReadonlySet<string> = new Set(["line", "straightConnector1"]);

/** Every label of a slide that one line joins to a place in one of its pictures. Words with two lines name no one place. */
export function pointersOf(tree: XmlElement | undefined): Pointer[] {
  const frames = framesOf(tree);
  if (frames.size > MOST_SHAPES) return [];
  const drawn = [...frames].map(([shape, frame]) => ({ shape, frame }));
  const pictures = drawn
    .filter(({ shape, frame }) => nameOf(shape) === "pic" && isUpright(frame) && isSeen(frame))
    .map(({ shape, frame }) => ({ shape, box: frame }));
  const texts = drawn.flatMap(({ shape, frame }) => labelIn(shape, frame));
  const lines = drawn.flatMap(({ shape, frame }) => lineIn(shape, frame));
  const found = lines.flatMap((line) => pointerOf(line, texts, pictures) ?? []);
  const lineCount = (box: Box) => found.filter((other) => other.box === box).length;
  return found.filter(({ box }) => lineCount(box) === 1);
}

function isSeen({ width, height }: Box): boolean {
  return width > 0 && height > 0;
}

function labelIn(shape: XmlElement, frame: Frame): DrawnText[] {
  if (nameOf(shape) !== "sp" || !isUpright(frame) || placeholderOf(shape) !== undefined) return [];
  const text = drawingText(childAt(shape, "txBody")).trim();
  return isLabel(text) ? [{ text: text.replace(/\s+/g, " "), box: frame }] : [];
}

/** A name of a few words: no sentence, no letter or number to be filled in, no blank, nothing that points. */
export function isLabel(text: string): boolean {
  const words = text.split(/\s+/);
  // Of two lines the second may explain the first: only "Cell / wall" is one name for certain.
  const most = text.includes("\n") ? 2 : 5;
  return (
    text.length <= 40 &&
    words.length <= most &&
    /\p{L}{2}/u.test(text) &&
    !/[.?!:;…_]|^\d+[).]|\b(here|this|these|click|see|look)\b/i.test(text)
  );
}

function lineIn(shape: XmlElement, frame: Frame): DrawnLine[] {
  const form = attributeOf(childAt(shape, "spPr", "prstGeom"), "prst") ?? "";
  if (nameOf(shape) === "cxnSp" || (nameOf(shape) === "sp" && LINES.has(form)))
    return [{ ends: endsOf(frame) }];
  const says = labelIn(shape, frame)[0];
  const tip = says === undefined ? undefined : tipOf(shape, frame, form);
  return says === undefined || tip === undefined
    ? []
    : [{ ends: [nearestIn(frame, tip), tip], says }];
}

/**
 * Where the tail of a callout ends. Its measures are hundred-thousandths of the shape, from its corner or its middle
 * (presetShapeDefinitions.xml of ECMA-376 part 1, whose defaults stand here).
 */
function tipOf(shape: XmlElement, box: Box, form: string): Spot | undefined {
  const set = new Map(
    childrenOf(childAt(shape, "spPr", "prstGeom", "avLst"), "gd").map((guide) => [
      attributeOf(guide, "name") ?? "",
      Number(/^val (-?\d{1,9})$/.exec(attributeOf(guide, "fmla") ?? "")?.[1] ?? Number.NaN),
    ]),
  );
  const measure = (name: string, otherwise: number) => {
    const value = set.get(name) ?? otherwise;
    return (Number.isNaN(value) ? otherwise : value) / 100_000;
  };
  if (/^(accent|border|accentBorder)?[cC]allout1$/.test(form))
    return {
      x: box.x + measure("adj4", -38_333) * box.width,
      y: box.y + measure("adj3", 112_500) * box.height,
    };
  if (/^wedge(Rect|RoundRect|Ellipse)Callout$/.test(form))
    return {
      x: box.x + (0.5 + measure("adj1", -20_833)) * box.width,
      y: box.y + (0.5 + measure("adj2", 62_500)) * box.height,
    };
  return undefined;
}

function pointerOf(
  { ends, says }: DrawnLine,
  texts: readonly DrawnText[],
  pictures: readonly DrawnPicture[],
): Pointer | undefined {
  const ways = says === undefined ? [ends, [ends[1], ends[0]] as const] : [ends];
  const found = ways.flatMap(([from, to]) => {
    const label = says ?? nearestText(texts, from);
    const picture = pictures.findLast(({ box }) => holds(box, to));
    const isOnWords = [label, ...texts].some((text) => text !== undefined && holds(text.box, to));
    if (label === undefined || picture === undefined || isOnWords) return [];
    return [{ text: label.text, box: label.box, to, picture }];
  });
  // Where both ends could be the words', neither is for certain.
  return found.length === 1 ? found[0] : undefined;
}

function nearestText(texts: readonly DrawnText[], from: Spot): DrawnText | undefined {
  return texts
    .filter(({ box }) => gapTo(box, from) <= NEAR)
    .sort((a, b) => gapTo(a.box, from) - gapTo(b.box, from))[0];
}

function gapTo(box: Box, from: Spot): number {
  return distance(nearestIn(box, from), from);
}
