import type { Actor } from "@/lib/core/access/permissions";
import { hasWords } from "@/lib/core/documents/has-words";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { readUpload } from "@/lib/platform/documents/read-document";
import { env } from "@/lib/platform/env/env";
import { orDiskFull } from "@/lib/platform/files/disk-full";
import { storePicture } from "@/lib/platform/files/picture-store";
import type { ReceivedUpload } from "@/lib/platform/files/receive-upload";
import { withUpload } from "@/lib/platform/files/receive-upload";
import type { RenameDocument, UploadReply } from "./schema";

/** A re-encoded picture of a document. */
export interface NewPicture {
  readonly sha256: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A file as it was read. The file itself is not kept. */
export interface NewDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly document: SourceDocument;
  readonly pictures: readonly NewPicture[];
}

/** One statement with more rows than this passes Postgres's limit of 65,535 parameters. */
const ROWS_A_STATEMENT = 2_000;
const LONGEST_NAME = 200;

/**
 * Stores what was read of an upload: all of its lessons, or none.
 * @returns the new lessons' ids, in the order given.
 */
export async function addDocuments(
  actor: Actor,
  documents: readonly NewDocument[],
): Promise<string[]> {
  // Bytes first: a row never names a picture that is not there. What a failed transaction leaves behind is
  // found again by its hash the next time.
  for (const picture of documents.flatMap(({ pictures }) => pictures)) {
    await storePicture(picture.sha256, picture.bytes);
  }
  return db.$transaction(
    async (tx) => {
      const ids: string[] = [];
      for (const document of documents) ids.push(await addDocumentIn(tx, actor, document));
      return ids;
    },
    { timeout: 30_000 },
  );
}

async function addDocumentIn(tx: Transaction, actor: Actor, input: NewDocument): Promise<string> {
  const document = storable(input.document);
  const id = newId();
  const fileName = storable(input.fileName).slice(0, LONGEST_NAME);
  await tx.document.create({
    data: {
      id,
      ownerId: actor.personId,
      fileName,
      title: document.title.trim().slice(0, LONGEST_NAME) || fileName,
      kind: document.kind,
      sha256: input.sha256,
      sizeBytes: input.sizeBytes,
      status: "READY",
      notices: document.notices,
      objectives: document.objectives,
      vocabulary: document.vocabulary,
      tasks: document.tasks ?? [],
    },
  });
  await addBlocksIn(tx, id, document, await addFilesIn(tx, input.pictures));
  await recordEventIn(tx, actor, {
    action: "document.added",
    subjectType: "Document",
    subjectId: id,
    details: { kind: document.kind, blocks: document.blocks.length },
  });
  return id;
}

async function addBlocksIn(
  tx: Transaction,
  documentId: string,
  { blocks }: SourceDocument,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = blocks.map((block, position) => ({
    documentId,
    position,
    address: block.address,
    kind: block.kind,
    text: block.text,
    data: block,
    fileId: block.image === undefined ? null : (files.get(block.image) ?? null),
  }));
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await tx.block.createMany({ data: rows.slice(from, from + ROWS_A_STATEMENT) });
  }
}

/** @returns file ids by hash; a picture that another lesson has brought before is that same row. */
export async function addFilesIn(
  tx: Transaction,
  pictures: readonly NewPicture[],
): Promise<Map<string, string>> {
  await tx.file.createMany({
    skipDuplicates: true,
    data: pictures.map(({ bytes, ...picture }) => ({
      ...picture,
      id: newId(),
      sizeBytes: bytes.length,
    })),
  });
  const sha256 = { in: pictures.map((picture) => picture.sha256) };
  const rows = await tx.file.findMany({ where: { sha256 }, select: { id: true, sha256: true } });
  return new Map(rows.map((row) => [row.sha256, row.id]));
}

/**
 * Takes in an uploaded file: reads it in a child process, keeps blocks and pictures, forgets the file.
 * A zip brings several lessons; those of its files that could not be read are named with the reason.
 * @throws AppError "too-large", "invalid" with the sentence for the teacher when nothing could be read, or
 *   "unavailable" when the disk is full.
 */
export function addUpload(
  actor: Actor,
  upload: { readonly body: ReadableStream<Uint8Array> | null; readonly fileName: string },
): Promise<UploadReply> {
  const maxBytes = env.MAX_UPLOAD_SIZE_MB * 1024 * 1024;
  return orDiskFull(() =>
    withUpload(upload.body, maxBytes, (received) =>
      takeIn(actor, received, { fileName: upload.fileName, maxBytes }),
    ),
  );
}

async function takeIn(
  actor: Actor,
  { path, sha256, sizeBytes }: ReceivedUpload,
  { fileName: uploadName, maxBytes }: { readonly fileName: string; readonly maxBytes: number },
): Promise<UploadReply> {
  const files = await readUpload(path, uploadName, { fileBytes: maxBytes });
  const read = files.flatMap(({ fileName, outcome }) =>
    outcome.ok ? [{ fileName, sha256, sizeBytes, ...outcome.read }] : [],
  );
  const refused = files.flatMap(({ fileName, outcome }) =>
    outcome.ok ? [] : [{ fileName, message: outcome.refusal }],
  );
  if (read.length === 0) {
    throw new AppError("invalid", refused[0]?.message ?? "There was no lesson in this file.");
  }
  const ids = await addDocuments(actor, read);
  const lessons = read.map(({ fileName, document }, at) => ({
    id: ids[at] ?? "",
    title: document.title,
    fileName,
    hasWords: hasWords(document.blocks),
    notices: document.notices,
  }));
  return { lessons, refused };
}

/** @throws AppError "not-found", also for another teacher's lesson. */
export function renameDocument(actor: Actor, { documentId, title }: RenameDocument): Promise<void> {
  return changeOwn(actor, documentId, { title: storable(title) }, "document.renamed");
}

/** Takes a lesson out of the lists; its questions stay, and `restoreDocument` brings it back. */
export function removeDocument(actor: Actor, documentId: string): Promise<void> {
  return changeOwn(actor, documentId, { deletedAt: new Date() }, "document.removed");
}

/** Undoes `removeDocument`. */
export function restoreDocument(actor: Actor, documentId: string): Promise<void> {
  return changeOwn(actor, documentId, { deletedAt: null }, "document.restored");
}

function changeOwn(
  actor: Actor,
  documentId: string,
  data: { title?: string; deletedAt?: Date | null },
  action: string,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, ownerId: actor.personId },
      data,
    });
    if (count === 0) throw new AppError("not-found", "This lesson is not there any more.");
    await recordEventIn(tx, actor, { action, subjectType: "Document", subjectId: documentId });
  });
}
