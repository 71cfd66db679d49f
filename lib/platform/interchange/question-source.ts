import { refusal } from "@/lib/core/documents/refusals";
import type { Source } from "@/lib/core/interchange/format";
import type { FormatId } from "@/lib/core/interchange/format-id";
import { formatOfText } from "@/lib/core/interchange/format-of-text";
import type { KnownPicture } from "@/lib/core/interchange/pictures/forms";
import type { XmlNode } from "@/lib/core/interchange/xml-node";
import type { DocumentLimits } from "../documents/document-limits";
import { decodeXml } from "../documents/xml";
import { openZipArchive } from "../documents/zip-archive";
import type { FilePictures } from "./file-pictures";
import { withKnownFiles } from "./file-pictures";
import { parseQuestionXml } from "./question-xml";

/** A file of questions, unpacked and parsed, and what it turned out to be. */
export interface FoundSource {
  readonly format: FormatId;
  readonly source: Source;
}

/** A first look alone: what it is, its content says. */
const PICTURE = /\.(png|jpe?g|gif|webp|tiff?)$/i;
const MOODLE_ROOT = "quiz";
/** A Word file is a zip of XML too. */
const QTI_PART = /^(manifest|qti-assessment-item|assessmentItem)$/;
const QTI_ROOT = /^(qti-assessment-item|assessmentItem|qti-assessment-test|assessmentTest)$/;

/**
 * Unpacks and parses a file within bounds. What it is is judged by its content; where a format was asked for, text
 * is read as that. @throws a refusal.
 */
export async function questionSource(
  bytes: Buffer,
  asked: FormatId | undefined,
  limits: DocumentLimits,
  pictures: FilePictures,
): Promise<FoundSource> {
  if (bytes.length === 0) throw refusal("empty");
  if (bytes.length > limits.fileBytes) throw refusal("too-large");
  if (bytes.toString("latin1", 0, 2) === "PK")
    return { format: "qti", source: await packageSource(bytes, limits, pictures) };
  const text = decoded(bytes);
  if (/^\ufeff?\s*</.test(text) && asked !== "gift" && asked !== "csv")
    return xmlSource(text, limits, pictures);
  const format = asked ?? formatOfText(text);
  if (format !== "gift" && format !== "csv") throw refusal("unknown-type");
  return { format, source: { kind: "text", text } };
}

async function xmlSource(
  text: string,
  limits: DocumentLimits,
  pictures: FilePictures,
): Promise<FoundSource> {
  if (text.length > limits.xmlBytes) throw refusal("too-complex");
  const root = parseQuestionXml(text);
  if (root.name === MOODLE_ROOT) {
    const known = await withKnownFiles(root, pictures);
    return { format: "moodle-xml", source: { kind: "xml", root: known } };
  }
  if (!QTI_ROOT.test(root.name)) throw refusal("unknown-type");
  const parts = new Map([["item.xml", root]]);
  return { format: "qti", source: { kind: "package", parts, pictures: new Map() } };
}

/** Every part that is XML; of the others their names alone. One that is damaged is as one that is not there. */
async function packageSource(
  bytes: Buffer,
  limits: DocumentLimits,
  pictures: FilePictures,
): Promise<Source> {
  const archive = await openZipArchive(bytes, limits);
  const parts = new Map<string, XmlNode | undefined>();
  const known = new Map<string, KnownPicture>();
  for (const name of archive.names) {
    if (name.endsWith("/")) continue;
    parts.set(name, name.endsWith(".xml") ? await part(() => archive.bytes(name)) : undefined);
  }
  if (parts.size === 0) throw refusal("empty-zip");
  const isQti = [...parts].some(([name, root]) =>
    root === undefined ? name.endsWith("imsmanifest.xml") : QTI_PART.test(root.name),
  );
  if (!isQti) throw refusal("unknown-type");
  for (const name of parts.keys()) {
    const found = PICTURE.test(name) ? await pictures.take(await archive.bytes(name)) : undefined;
    if (found !== undefined) known.set(name, found);
  }
  return { kind: "package", parts, pictures: known };
}

/** One broken item never stops the rest; a hostile one stops all, as whoever made it made the others. */
async function part(bytes: () => Promise<Buffer>): Promise<XmlNode | undefined> {
  try {
    return parseQuestionXml(decodeXml(await bytes()));
  } catch (error) {
    if (error instanceof Error && error.message === refusal("damaged").message) return undefined;
    throw error;
  }
}

/** UTF-8 or UTF-16; what is neither was saved by an old Windows program. */
function decoded(bytes: Buffer): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return decodeXml(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw refusal("unknown-type");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
