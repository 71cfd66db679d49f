import yauzl from "yauzl";
import type { RefusalCause } from "@/lib/core/documents/refusals";
import { refusal } from "@/lib/core/documents/refusals";
import { AppError } from "@/lib/core/kernel/app-error";
import type { DocumentLimits } from "./document-limits";

/** A zip whose every entry was looked at before anything was unpacked. */
export interface ZipArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The unpacked bytes; refused when the part is missing, damaged or over its bound. */
  bytes(name: string): Promise<Buffer>;
}

const MEGABYTE = 1024 * 1024;
/** No Office program names a part so, and a careless reader would write to its own prototypes. */
const ODD_NAME = /(^|\/)(__proto__|prototype|constructor)(\/|$)|\0/;

/**
 * Opens a zip from bytes or from an open file. Entries, unpacked size, ratio and names are judged from the
 * directory alone, so a zip bomb costs nothing.
 */
export async function openZipArchive(
  source: Buffer | number,
  limits: DocumentLimits,
): Promise<ZipArchive> {
  try {
    const zip = await openAny(source);
    const entries = await scan(zip, limits);
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      bytes: (name) => unpack(zip, entries.get(name), limits),
    };
  } catch (error) {
    throw asRefusal(error);
  }
}

function openAny(source: Buffer | number): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
  return typeof source === "number"
    ? yauzl.fromFdPromise(source, options)
    : yauzl.fromBufferPromise(source, options);
}

async function scan(zip: yauzl.ZipFile, limits: DocumentLimits): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  if (zip.entryCount > limits.archiveEntries) throw refusal("zip-bomb");
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    const wrong = judgeEntry(entry, total, limits);
    if (wrong !== undefined) throw refusal(wrong);
    // Two parts of one name: readers disagree about which of them counts.
    if (entries.has(entry.fileName)) throw refusal("odd-names");
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function judgeEntry(
  entry: yauzl.Entry,
  total: number,
  limits: DocumentLimits,
): RefusalCause | undefined {
  if (ODD_NAME.test(entry.fileName)) return "odd-names";
  if (entry.isEncrypted()) return "encrypted-zip";
  if (total > limits.totalBytes || entry.uncompressedSize > limits.partBytes) return "zip-bomb";
  return isSuspiciouslyDense(entry) ? "zip-bomb" : undefined;
}

/** Blank bitmaps do pack a thousandfold; text that packs two hundredfold is no lesson. */
function isSuspiciouslyDense(entry: yauzl.Entry): boolean {
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  return /\.(xml|rels|vml)$/i.test(entry.fileName)
    ? entry.uncompressedSize > MEGABYTE && ratio > 200
    : entry.uncompressedSize > 8 * MEGABYTE && ratio > 1000;
}

async function unpack(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  limits: DocumentLimits,
): Promise<Buffer> {
  if (entry === undefined) throw refusal("damaged");
  if (entry.fileName.endsWith(".xml") && entry.uncompressedSize > limits.xmlBytes)
    throw refusal("too-complex");
  const chunks: Buffer[] = [];
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) chunks.push(chunk);
  } catch (error) {
    throw refusal("damaged", error);
  }
  return Buffer.concat(chunks);
}

/** yauzl tells its causes apart by message only. */
function asRefusal(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if (/relative path|absolute path|invalid characters/i.test(error.message))
    return refusal("path-escape", error);
  if (/end of central directory/i.test(error.message)) return refusal("truncated", error);
  return refusal("damaged", error);
}
