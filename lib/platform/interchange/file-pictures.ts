import type { KnownPicture } from "@/lib/core/interchange/pictures/forms";
import type { XmlNode } from "@/lib/core/interchange/xml-node";
import { attributeOf, element, textOf } from "@/lib/core/interchange/xml-node";
import type { StoredPicture } from "../documents/pictures";
import { encode, isBitmap, sizeOf } from "../documents/pictures";

/** Of one picture as it comes: what is larger is no picture of a question. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * The pictures of a file of questions, made safe before anybody reads the questions: told by their content, bounded in
 * bytes and pixels, and encoded anew, so that nothing but their pixels came with them. What is no picture, or is drawn
 * by a program (SVG, EMF), is none here, as in lessons.
 */
export class FilePictures {
  readonly #stored = new Map<string, StoredPicture>();
  #left: number;

  /** @param most how many are read. */
  constructor(most: number) {
    this.#left = most;
  }

  /** What names it from now on, and its size as it came, which is what places on it are counted in. */
  async take(bytes: Buffer): Promise<KnownPicture | undefined> {
    if (this.#left === 0 || bytes.length > MOST_BYTES || !isBitmap(bytes)) return undefined;
    this.#left -= 1;
    try {
      const size = await sizeOf(bytes);
      const picture = await encode(bytes);
      this.#stored.set(picture.sha256, picture);
      return { file: picture.sha256, ...size };
    } catch {
      return undefined;
    }
  }

  /** Those that questions show. */
  shown(files: ReadonlySet<string>): StoredPicture[] {
    return [...this.#stored.values()].filter(({ sha256 }) => files.has(sha256));
  }
}

/**
 * A tree whose `<file>` elements say where their picture is kept in place of holding it. Attack: one that says so
 * itself would name a picture of somebody else's, so nothing that a file says of that is kept.
 */
export async function withKnownFiles(node: XmlNode, pictures: FilePictures): Promise<XmlNode> {
  if (node.name === "file") {
    const name: Record<string, string> = { name: attributeOf(node, "name") ?? "" };
    const isInside = attributeOf(node, "encoding") === "base64";
    const known = isInside ? await pictures.take(Buffer.from(textOf(node), "base64")) : undefined;
    if (known === undefined) return element("file", name);
    const { file, width, height } = known;
    return element("file", {
      ...name,
      picture: file,
      width: String(width),
      height: String(height),
    });
  }
  const children: (XmlNode | string)[] = [];
  // One after the other: a picture takes its own size in memory many times over while it is read.
  for (const child of node.children)
    children.push(typeof child === "string" ? child : await withKnownFiles(child, pictures));
  return { ...node, children };
}
