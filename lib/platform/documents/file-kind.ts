import type { RefusalCause } from "@/lib/core/documents/refusals";
import { refusal } from "@/lib/core/documents/refusals";
import { OfficePackage } from "./office/office-package";
import type { ZipArchive } from "./zip-archive";

/** What a file is by its first bytes: something that is unpacked, a PDF, or a reason to refuse it. */
export type FirstLook = "zip" | "pdf" | RefusalCause;

/** Judges a file by its content; its name is never looked at. */
export async function firstLook(bytes: Buffer): Promise<FirstLook> {
  if (bytes.length === 0) return "empty";
  const start = bytes.toString("latin1", 0, 1024);
  if (start.startsWith("PK\x05\x06")) return "empty-zip";
  if (start.startsWith("PK\x03\x04")) return "zip";
  // Readers accept bytes before the header (ISO 32000-1 annex H.3.4.1).
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return await compoundFile(bytes);
  if (/^\s*(<!doctype html|<html|<head|<body)/i.test(start)) return "web-page";
  if (start.startsWith("{\\rtf")) return "rich-text";
  return await otherFile(bytes);
}

/** Old Office files and locked new ones share a container; the streams in it tell them apart. */
async function compoundFile(bytes: Buffer): Promise<RefusalCause> {
  const { default: CFB } = await import("cfb");
  try {
    const names = CFB.read(bytes, { type: "buffer" }).FullPaths.map((path) =>
      path.split("/").pop(),
    );
    if (names.includes("EncryptedPackage")) return "encrypted";
    if (names.includes("WordDocument")) return "legacy-doc";
    return names.includes("PowerPoint Document") ? "legacy-ppt" : "legacy-other";
  } catch {
    return "damaged";
  }
}

async function otherFile(bytes: Buffer): Promise<RefusalCause> {
  const { fileTypeFromBuffer } = await import("file-type");
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime.startsWith("image/") === true) return "picture";
  if (type !== undefined) return "unknown-type";
  return bytes.subarray(0, 4096).includes(0) ? "unknown-type" : "plain-text";
}

/** A zip is an Office document, or a folder of files. */
export type ZipKind =
  | { kind: "docx" | "pptx"; pack: OfficePackage; macros: boolean }
  | { kind: "folder" };

export async function zipKind(archive: ZipArchive): Promise<ZipKind> {
  if (archive.has("mimetype") && !archive.has("[Content_Types].xml"))
    throw refusal("open-document");
  if (!archive.has("[Content_Types].xml")) return { kind: "folder" };
  const pack = new OfficePackage(archive);
  const main = await pack.mainPart();
  const type = await pack.contentType(main);
  const kind = officeKind(`${type} ${main}`);
  if (kind === undefined) throw refusal("unknown-type");
  if (kind === "spreadsheet") throw refusal("spreadsheet");
  return { kind, pack, macros: type.includes("macroenabled") };
}

function officeKind(description: string): "docx" | "pptx" | "spreadsheet" | undefined {
  if (/wordprocessingml|ms-word|\bword\//.test(description)) return "docx";
  if (/presentationml|ms-powerpoint|\bppt\//.test(description)) return "pptx";
  return /spreadsheetml|ms-excel|\bxl\//.test(description) ? "spreadsheet" : undefined;
}
