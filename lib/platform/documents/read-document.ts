import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import path from "node:path";
import { REFUSALS, refusal } from "@/lib/core/documents/refusals";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { AppError } from "@/lib/core/kernel/app-error";
import type { DocumentLimits } from "./document-limits";
import { DOCUMENT_LIMITS } from "./document-limits";
import { storedPictures } from "./parser-frame";
import type { StoredPicture } from "./pictures";
import { runParser } from "./run-parser";

/** A lesson that was read, and the pictures its blocks name. */
export interface ReadDocument {
  document: SourceDocument;
  pictures: StoredPicture[];
}

export interface ReadFile {
  /** The upload's name, or the file's name in the uploaded zip. */
  fileName: string;
  outcome: { ok: true; read: ReadDocument } | { ok: false; refusal: string };
}

/**
 * Reads an upload: one entry for a file, one for each file of a zip. What it is is judged by its content; the
 * name only labels it. A file that cannot be read gets a sentence telling the teacher what to do.
 */
export async function readUpload(
  filePath: string,
  fileName: string,
  limits: Partial<DocumentLimits> = {},
): Promise<ReadFile[]> {
  const bounds = { ...DOCUMENT_LIMITS, ...limits };
  const upload = await open(filePath, "r");
  try {
    if ((await upload.stat()).size > bounds.fileBytes)
      return [{ fileName, outcome: { ok: false, refusal: REFUSALS["too-large"] } }];
    const first = await readOne(upload, fileName, bounds);
    if (!("folder" in first)) return [first];
    return await readFolder(upload, first.folder, bounds);
  } finally {
    await upload.close();
  }
}

/**
 * Attack: sixty files that each stay just within what one may hand back would together fill this process. They
 * share what one file may have; those that come after it is used up are refused with the reason.
 */
async function readFolder(
  upload: FileHandle,
  names: readonly string[],
  limits: DocumentLimits,
): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  let outputBytes = limits.outputBytes;
  for (const name of names) {
    const file = await readOne(upload, name, { ...limits, outputBytes }, name);
    if ("folder" in file) continue;
    files.push(file);
    outputBytes -= file.handedBack ?? 0;
  }
  return files;
}

async function readOne(
  upload: FileHandle,
  fileName: string,
  limits: DocumentLimits,
  fileInZip?: string,
): Promise<(ReadFile & { handedBack?: number }) | { folder: string[] }> {
  try {
    const { reply, pictures, outputBytes } = await runParser(upload, limits, { fileInZip });
    if (reply.outcome === "folder") return { folder: reply.files };
    if (reply.outcome === "refused")
      return { fileName, outcome: { ok: false, refusal: reply.refusal } };
    if (reply.outcome === "questions") throw refusal("reader-failed");
    const stored = storedPictures(reply.pictures, pictures);
    const document = { ...reply.document, title: titleOf(reply.document, fileName) };
    const outcome = { ok: true, read: { document, pictures: stored } } as const;
    return { fileName, outcome, handedBack: outputBytes };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { fileName, outcome: { ok: false, refusal: error.message } };
  }
}

/** A lesson without a heading is called by its file's name. */
function titleOf(document: SourceDocument, fileName: string): string {
  return document.title === "" ? path.parse(fileName).name : document.title;
}
