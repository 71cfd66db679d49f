import type { Source } from "@/lib/core/interchange/format";
import type { KnownPicture } from "@/lib/core/interchange/pictures/forms";
import type { XmlNode } from "@/lib/core/interchange/xml-node";
import { attributeOf, element } from "@/lib/core/interchange/xml-node";
import { xmlText } from "@/lib/core/interchange/xml-text";
import { pictureForOthers } from "../documents/pictures";
import type { ZipPart } from "./zip-of";
import { zipOf } from "./zip-of";

/** Gets the bytes of a picture by what names it. */
export type LoadPicture = (file: string) => Promise<Uint8Array | undefined>;

/** What a writer made, as the bytes of a file. The same questions make the same bytes. */
export async function questionFileBytes(source: Source, load: LoadPicture): Promise<Buffer> {
  switch (source.kind) {
    case "text":
      return Buffer.from(source.text, "utf8");
    case "xml":
      return Buffer.from(xmlText(await withBytes(source.root, load)), "utf8");
    case "package": {
      const parts: ZipPart[] = [...source.parts].flatMap(([name, root]) =>
        root === undefined ? [] : [{ name, bytes: Buffer.from(xmlText(root), "utf8") }],
      );
      for (const [name, picture] of source.pictures) {
        const bytes = await drawn(picture, load);
        if (bytes !== undefined) parts.push({ name, bytes });
      }
      return zipOf(parts);
    }
  }
}

/** In the size that the places on it are counted in. */
async function drawn(
  { file, width, height }: KnownPicture,
  load: LoadPicture,
): Promise<Buffer | undefined> {
  const bytes = await load(file);
  return bytes === undefined ? undefined : await pictureForOthers(bytes, { width, height });
}

/** The tree with the bytes of its pictures in its `<file>` elements. */
async function withBytes(node: XmlNode, load: LoadPicture): Promise<XmlNode> {
  const file = node.name === "file" ? attributeOf(node, "picture") : undefined;
  if (file !== undefined) {
    const { picture: _, width, height, ...attributes } = node.attributes;
    const size = { width: Number(width), height: Number(height) };
    const bytes = await drawn({ file, ...size }, load);
    return element("file", attributes, bytes === undefined ? [] : [bytes.toString("base64")]);
  }
  const children: (XmlNode | string)[] = [];
  for (const child of node.children)
    children.push(typeof child === "string" ? child : await withBytes(child, load));
  return { ...node, children };
}
