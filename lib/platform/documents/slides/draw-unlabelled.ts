import type { Point } from "@/lib/core/kernel/picture-area";
import { WHOLE } from "@/lib/core/kernel/picture-area";
import { LONGEST_SIDE, MOST_PIXELS } from "../pictures";
import type { LabelLayout } from "./label-layout";
import type { Box } from "./shape-frames";

/** What of a picture its slide shows, as shares of its width and height that are cut off. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Draws a picture as it stands on its slide, on white, with the lines of its labels and without their words: a PNG.
 * @throws what sharp throws where the bytes are no picture.
 */
export async function drawUnlabelled(
  bytes: Buffer,
  crop: Crop,
  picture: Box,
  { canvas, labels }: LabelLayout,
): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const scale = LONGEST_SIDE / Math.max(canvas.width, canvas.height);
  const pixels = (length: number) => Math.max(1, Math.round(length * scale));
  const [width, height] = [pixels(canvas.width), pixels(canvas.height)];
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS });
  const shown = await image
    .extract(partOf(await image.metadata(), crop))
    .resize({ width: pixels(picture.width), height: pixels(picture.height), fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const lines = labels.map(({ from, point }) => lineBetween(from, point, width, height)).join("");
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${lines}</svg>`;
  const left = Math.round((picture.x - canvas.x) * scale);
  const top = Math.round((picture.y - canvas.y) * scale);
  return await sharp({ create: { width, height, channels: 3, background: "white" } })
    .composite([{ input: shown, left, top }, { input: Buffer.from(drawing) }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

function partOf({ width, height }: { width: number; height: number }, crop: Crop) {
  const [left, top] = [Math.floor(crop.left * width), Math.floor(crop.top * height)];
  return {
    left,
    top,
    width: Math.max(1, Math.floor((1 - crop.right) * width) - left),
    height: Math.max(1, Math.floor((1 - crop.bottom) * height) - top),
  };
}

/** Black on white, so that it is seen on a picture of any colour, with a dot where it ends. */
function lineBetween(from: Point, to: Point, width: number, height: number): string {
  const [x1, y1, x2, y2] = [
    (from.x / WHOLE) * width,
    (from.y / WHOLE) * height,
    (to.x / WHOLE) * width,
    (to.y / WHOLE) * height,
  ].map((value) => value.toFixed(1));
  const line = (colour: string, breadth: number) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${breadth}" stroke-linecap="round"/>`;
  const dot = (colour: string, radius: number) =>
    `<circle cx="${x2}" cy="${y2}" r="${radius}" fill="${colour}"/>`;
  return line("white", 6) + dot("white", 6) + line("black", 2.5) + dot("black", 4);
}
