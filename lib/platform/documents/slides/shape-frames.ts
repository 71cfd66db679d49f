import { alternateBranch } from "../office/alternate-content";
import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf, nameOf } from "../xml";

/** A rectangle on a slide, in English Metric Units (914,400 an inch) from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a shape stands on its slide. */
export interface Frame extends Box {
  /** Degrees, clockwise round the middle. */
  readonly turn: number;
  readonly flipX: boolean;
  readonly flipY: boolean;
}

/** How the inner measures of a group become those of the slide. */
interface Scale {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

const SLIDE: Scale = { x: 0, y: 0, across: 1, down: 1 };
/** ST_Coordinate in EMU (ECMA-376 part 1 §20.1.10.16): beyond it no program draws. */
const FARTHEST = 27_273_042_316_900;
/** a:xfrm@rot counts in sixty-thousandths of a degree (ECMA-376 part 1 §20.1.10.3). */
const A_DEGREE = 60_000;

/**
 * Where every shape of a slide stands. One that takes its place from a layout, or lies in a group that is turned, has no
 * frame of its own here.
 */
export function framesOf(tree: XmlElement | undefined): Map<XmlElement, Frame> {
  const frames = new Map<XmlElement, Frame>();
  collect(tree, SLIDE, frames);
  return frames;
}

function collect(
  parent: XmlElement | undefined,
  scale: Scale,
  frames: Map<XmlElement, Frame>,
): void {
  for (const node of childrenOf(parent)) {
    const name = nameOf(node);
    if (name === "AlternateContent") collect(alternateBranch(node), scale, frames);
    else if (name === "grpSp") {
      const inner = scaleIn(node, scale);
      if (inner !== undefined) collect(node, inner, frames);
    } else {
      const frame = frameIn(childAt(node, "spPr", "xfrm"), scale);
      if (frame !== undefined) frames.set(node, frame);
    }
  }
}

function scaleIn(group: XmlElement, outer: Scale): Scale | undefined {
  const form = childAt(group, "grpSpPr", "xfrm");
  // Without a form of its own a group measures as what it stands in.
  if (form === undefined) return outer;
  const frame = frameIn(form, outer);
  const inner = boxIn(childAt(form, "chOff"), childAt(form, "chExt"));
  const isStraight = frame?.turn === 0 && !frame.flipX && !frame.flipY;
  if (!isStraight || inner === undefined || inner.width === 0 || inner.height === 0)
    return undefined;
  const [across, down] = [frame.width / inner.width, frame.height / inner.height];
  return { x: frame.x - inner.x * across, y: frame.y - inner.y * down, across, down };
}

function frameIn(form: XmlElement | undefined, scale: Scale): Frame | undefined {
  const box = boxIn(childAt(form, "off"), childAt(form, "ext"));
  const turn = numberIn(form, "rot") ?? 0;
  if (form === undefined || box === undefined) return undefined;
  return {
    x: scale.x + box.x * scale.across,
    y: scale.y + box.y * scale.down,
    width: box.width * scale.across,
    height: box.height * scale.down,
    turn: turn / A_DEGREE,
    flipX: isSet(form, "flipH"),
    flipY: isSet(form, "flipV"),
  };
}

function boxIn(offset: XmlElement | undefined, extent: XmlElement | undefined): Box | undefined {
  const [x, y] = [numberIn(offset, "x"), numberIn(offset, "y")];
  const [width, height] = [numberIn(extent, "cx"), numberIn(extent, "cy")];
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return undefined;
  return width < 0 || height < 0 ? undefined : { x, y, width, height };
}

function numberIn(node: XmlElement | undefined, name: string): number | undefined {
  const written = attributeOf(node, name);
  if (written === undefined || !/^-?\d{1,15}$/.test(written)) return undefined;
  const value = Number(written);
  return Math.abs(value) > FARTHEST ? undefined : value;
}

function isSet(node: XmlElement, name: string): boolean {
  return ["1", "true"].includes(attributeOf(node, name) ?? "");
}

/** Both ends of a straight line that fills a frame from corner to corner. */
export function endsOf(frame: Frame): [Spot, Spot] {
  const [left, right] = [frame.x, frame.x + frame.width];
  const [top, bottom] = [frame.y, frame.y + frame.height];
  const first = { x: frame.flipX ? right : left, y: frame.flipY ? bottom : top };
  const last = { x: frame.flipX ? left : right, y: frame.flipY ? top : bottom };
  return [turned(first, frame), turned(last, frame)];
}

function turned({ x, y }: Spot, frame: Frame): Spot {
  if (frame.turn === 0) return { x, y };
  const angle = (frame.turn * Math.PI) / 180;
  const [midX, midY] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const [across, down] = [x - midX, y - midY];
  return {
    x: midX + across * Math.cos(angle) - down * Math.sin(angle),
    y: midY + across * Math.sin(angle) + down * Math.cos(angle),
  };
}

/** Whether it stands as it was drawn: neither turned nor mirrored. */
export function isUpright({ turn, flipX, flipY }: Frame): boolean {
  return turn % 360 === 0 && !flipX && !flipY;
}

/** Whether a point lies in a box, its edge included. */
export function holds(box: Box, { x, y }: Spot): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The point of a box that is nearest to another point: that point itself where it lies inside. */
export function nearestIn(box: Box, { x, y }: Spot): Spot {
  return { x: within(x, box.x, box.width), y: within(y, box.y, box.height) };
}

function within(value: number, least: number, length: number): number {
  return Math.min(least + length, Math.max(least, value));
}

export function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The smallest box round some boxes. */
export function boxRound(first: Box, others: readonly Box[]): Box {
  return others.reduce((all, box) => {
    const [x, y] = [Math.min(all.x, box.x), Math.min(all.y, box.y)];
    const right = Math.max(all.x + all.width, box.x + box.width);
    const bottom = Math.max(all.y + all.height, box.y + box.height);
    return { x, y, width: right - x, height: bottom - y };
  }, first);
}
