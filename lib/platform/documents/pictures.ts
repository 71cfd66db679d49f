import { createHash } from "node:crypto";
import type { Block } from "@/lib/core/documents/source-document";

/** A picture as it is kept: re-encoded, so that nothing but its pixels came with it. */
export interface StoredPicture {
  readonly sha256: string;
  readonly mediaType: "image/webp" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The encoded bytes of a picture, or the pixels of one from a PDF. */
export type PictureSource =
  | Buffer
  | { data: Uint8ClampedArray; width: number; height: number; channels: 1 | 2 | 3 | 4 };

type Load = () => Promise<PictureSource | undefined>;

/** Enough beside a question on a Chromebook; more costs seconds and megabytes. */
export const LONGEST_SIDE = 1024;
/** A picture of more is a decompression bomb. */
export const MOST_PIXELS = 60_000_000;
const AT_ONCE = 2;

/** Collects the pictures a document shows and encodes each once, whatever number of blocks show it. */
export class PictureShelf {
  /** The blocks that show each picture, by its name in the document. */
  readonly #shown = new Map<string, Block[]>();
  readonly #stored = new Map<string, StoredPicture>();
  readonly #most: number;
  #waiting: [string, Load][] = [];
  #dropped = 0;
  #drawings = 0;
  #broken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Asks for the picture of a block; `source` names it in the document. */
  want(source: string, load: Load, block: Block): void {
    const known = this.#shown.get(source);
    if (known !== undefined) known.push(block);
    else if (this.#shown.size >= this.#most) this.#dropped += 1;
    else {
      this.#shown.set(source, [block]);
      this.#waiting.push([source, load]);
    }
  }

  /** Encodes what was asked for since last time, so that no pixels are held longer than need be. */
  async encodeWaiting(): Promise<void> {
    const queue = this.#waiting;
    this.#waiting = [];
    const work = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        await this.#store(...next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Writes each picture's name into its blocks and returns the pictures in the order they are shown. */
  async finish(): Promise<StoredPicture[]> {
    await this.encodeWaiting();
    const pictures = new Map<string, StoredPicture>();
    for (const [source, blocks] of this.#shown) {
      const picture = this.#stored.get(source);
      if (picture === undefined) continue;
      pictures.set(picture.sha256, picture);
      for (const block of blocks) block.image = picture.sha256;
    }
    return [...pictures.values()];
  }

  /** What the teacher should know about pictures that are not kept. */
  notices(): string[] {
    return [
      leftOut(this.#drawings, "drawn in a format that is not safe to show (SVG, EMF or WMF)"),
      leftOut(this.#broken, "damaged or far too large"),
      leftOut(this.#dropped, `beyond the first ${this.#most}`),
    ].filter((notice) => notice !== undefined);
  }

  async #store(source: string, load: Load): Promise<void> {
    const found = await load().catch(() => undefined);
    if (Buffer.isBuffer(found) && !isBitmap(found)) {
      this.#drawings += 1;
      return;
    }
    const picture = found === undefined ? undefined : await encode(found).catch(() => undefined);
    if (picture === undefined) this.#broken += 1;
    else this.#stored.set(source, picture);
  }
}

function leftOut(count: number, what: string): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? `1 picture is ${what} and was left out: put it in as a PNG if you need it.`
    : `${count} pictures are ${what} and were left out: put them in as PNGs if you need them.`;
}

/** PNG, JPEG, GIF, WebP and TIFF by their first bytes; SVG, EMF and WMF are programs for drawing, not pictures. */
export function isBitmap(bytes: Buffer): boolean {
  const start = bytes.toString("latin1", 0, 12);
  return /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*)/s.test(start);
}

/** How large a picture is as it is seen: one that a camera says lies on its side is turned first. */
export async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { default: sharp } = await import("sharp");
  const { autoOrient } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
  return { width: autoOrient.width, height: autoOrient.height };
}

/** A picture as it is kept: oriented, no larger than a screen shows, and without what its maker wrote into it. */
export async function encode(source: PictureSource): Promise<StoredPicture> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  // Two pictures at once already fill the cores.
  sharp.concurrency(1);
  const limits = { limitInputPixels: MOST_PIXELS, autoOrient: true } as const;
  const image = Buffer.isBuffer(source)
    ? sharp(source, limits)
    : sharp(source.data, {
        raw: { width: source.width, height: source.height, channels: source.channels },
      });
  const box = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside" } as const;
  const { data, info } = await image
    .resize({ ...box, withoutEnlargement: true })
    // The least effort: four times as fast, a few per cent larger.
    .webp({ quality: 80, effort: 0 })
    .toBuffer({ resolveWithObject: true });
  return {
    sha256: createHash("sha256").update(data).digest("hex"),
    mediaType: "image/webp",
    width: info.width,
    height: info.height,
    bytes: data,
  };
}

/** A kept picture as every other program reads it: a PNG of that size, of 256 colours so that a bank stays small. */
export async function pictureForOthers(
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .resize({ width, height, fit: "fill" })
    .png({ palette: true, effort: 3 })
    .toBuffer();
}
