import * as z from "zod/mini";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import {
  blockSchema,
  DOCUMENT_KINDS,
  lessonTaskSchema,
  objectiveSchema,
  vocabularyEntrySchema,
} from "@/lib/core/documents/source-document";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { Lesson, LessonBlock, LessonSummary } from "./types";

/** Pupils are taken to be in year 7 where the lesson belongs to no unit. */
const YOUNGEST_YEAR = 7;
/** A pupil of year 7 is 11 at its start. */
const AGE_BEFORE_YEAR_ONE = 4;

/** A teacher's lessons, newest first. */
export async function listLessons(ownerId: string): Promise<LessonSummary[]> {
  const rows = await db.document.findMany({
    where: { ownerId, deletedAt: null, status: "READY" },
    orderBy: { createdAt: "desc" },
    include: { _count: { select: { blocks: true } }, questions: { select: { status: true } } },
    take: 200,
  });
  return rows.map(({ questions, _count, ...row }) => ({
    id: row.id,
    title: row.title,
    fileName: row.fileName,
    kind: row.kind,
    createdAt: row.createdAt,
    blockCount: _count.blocks,
    drafts: questions.filter(({ status }) => status === "DRAFT").length,
    accepted: questions.filter(({ status }) => status === "ACCEPTED").length,
  }));
}

/** @throws AppError "not-found", also for another teacher's lesson. */
export async function getLesson(ownerId: string, documentId: string): Promise<Lesson> {
  const row = await db.document.findFirst({
    where: { id: documentId, ownerId, deletedAt: null, status: "READY" },
    include: { blocks: { orderBy: { position: "asc" } } },
  });
  if (row === null) throw new AppError("not-found", "This lesson is not there any more.");
  return {
    id: row.id,
    title: row.title,
    fileName: row.fileName,
    kind: row.kind,
    createdAt: row.createdAt,
    notices: parse(z.array(z.string()), row.notices, "The notices"),
    objectives: parse(z.array(objectiveSchema), row.objectives, "The objectives"),
    vocabulary: parse(z.array(vocabularyEntrySchema), row.vocabulary, "The key words"),
    tasks: parse(z.array(lessonTaskSchema), row.tasks, "The lesson's own questions"),
    blocks: row.blocks.map(toLessonBlock),
  };
}

/** The blocks of a lesson, also of one that was removed from the lists; [] for another teacher's. */
export async function getLessonBlocks(of: {
  readonly ownerId: string;
  readonly documentId: string;
}): Promise<LessonBlock[]> {
  const rows = await db.block.findMany({
    where: { documentId: of.documentId, document: { ownerId: of.ownerId } },
    orderBy: { position: "asc" },
    select: { data: true, fileId: true },
  });
  return rows.map(toLessonBlock);
}

/** A lesson as the generators read it. @throws AppError "not-found". */
export async function getSourceDocument(
  ownerId: string,
  documentId: string,
): Promise<SourceDocument> {
  const lesson = await getLesson(ownerId, documentId);
  return {
    kind: parse(z.enum(DOCUMENT_KINDS), lesson.kind, "The kind of file"),
    title: lesson.title,
    // A question names its picture as the database does.
    blocks: lesson.blocks.map(({ pictureUrl: _, pictureFile, ...block }) =>
      pictureFile === undefined ? block : { ...block, image: pictureFile },
    ),
    objectives: [...lesson.objectives],
    vocabulary: [...lesson.vocabulary],
    tasks: [...lesson.tasks],
    notices: [...lesson.notices],
  };
}

/**
 * What the linter needs to know of the lesson a question rests on. Without a document the question was
 * written by hand. @throws AppError "not-found" for a document that is not the owner's.
 */
export async function getLessonOf(
  of: { readonly ownerId: string; readonly documentId: string | undefined },
  client: Pick<Transaction, "document"> = db,
): Promise<{ blocks: readonly Block[] | undefined; pupilAge: number }> {
  if (of.documentId === undefined)
    return { blocks: undefined, pupilAge: YOUNGEST_YEAR + AGE_BEFORE_YEAR_ONE };
  const row = await client.document.findFirst({
    where: { id: of.documentId, ownerId: of.ownerId },
    include: { blocks: { orderBy: { position: "asc" } }, unit: { select: { yearGroup: true } } },
  });
  if (row === null) throw new AppError("not-found", "This lesson is not there any more.");
  const year = row.unit?.yearGroup ?? YOUNGEST_YEAR;
  return { blocks: row.blocks.map(toBlock), pupilAge: year + AGE_BEFORE_YEAR_ONE };
}

function toBlock(row: { data: unknown }): Block {
  return parse(blockSchema, row.data, "A part of the lesson");
}

function toLessonBlock(row: { data: unknown; fileId: string | null }): LessonBlock {
  return {
    ...toBlock(row),
    pictureFile: row.fileId ?? undefined,
    pictureUrl: row.fileId === null ? undefined : `/api/files/${row.fileId}`,
  };
}
