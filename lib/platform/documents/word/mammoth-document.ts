import { refusal } from "@/lib/core/documents/refusals";
import { AppError } from "@/lib/core/kernel/app-error";
import type { OfficePackage } from "../office/office-package";
import { decodeXml } from "../xml";
import { findDrawnParts } from "./lifted-content";
import type { WordDocument } from "./word-nodes";
import { supplementWordPart } from "./word-supplement";

/**
 * Lets mammoth read a Word file through our own bounded archive, each part supplemented first, and returns
 * mammoth's document tree. Its HTML is not wanted: a tree keeps styles, fonts and notes that HTML loses.
 */
export async function readWithMammoth(pack: OfficePackage, main: string): Promise<WordDocument> {
  let read: WordDocument | undefined;
  const take = (document: WordDocument) => {
    read = document;
    return { ...document, children: [] };
  };
  // Loaded here, and not with this file: it takes a tenth of a second that slides and PDFs need not wait for.
  const { default: mammoth } = await import("mammoth");
  try {
    await mammoth.convertToHtml(asInput(pack, await supplementedParts(pack, main)), {
      transformDocument: take,
      externalFileAccess: false,
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusal(error instanceof RangeError ? "too-complex" : "damaged", error);
  }
  if (read === undefined) throw refusal("damaged");
  return read;
}

async function supplementedParts(pack: OfficePackage, main: string): Promise<Set<string>> {
  const notes = (await pack.relationships(main))
    .filter((one) => one.type === "footnotes" || one.type === "endnotes")
    .map((one) => one.target)
    .filter((target) => target !== undefined);
  return new Set([main, "word/footnotes.xml", "word/endnotes.xml", ...notes]);
}

/**
 * mammoth's own reader unpacks with no bound (2.1 GB of memory for a 1 MB bomb). It takes any `file` with
 * these two methods instead; its types know only of buffers, hence the empty one, which it does not look at.
 */
function asInput(pack: OfficePackage, supplemented: ReadonlySet<string>) {
  const file = {
    exists: (name: string) => pack.has(name),
    read: (name: string, encoding?: string) => readPart(pack, name, encoding, supplemented),
  };
  return { file, arrayBuffer: new ArrayBuffer(0) };
}

async function readPart(
  pack: OfficePackage,
  name: string,
  encoding: string | undefined,
  supplemented: ReadonlySet<string>,
): Promise<string | Uint8Array> {
  const bytes = await pack.bytes(name);
  if (encoding === undefined) return bytes;
  if (encoding === "base64") return bytes.toString("base64");
  const text = decodeXml(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refusal("entities");
  if (!supplemented.has(name)) return text;
  return supplementWordPart(text, await findDrawnParts(pack, name));
}
