import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { requireActor } from "@/lib/platform/auth/session";
import { env } from "@/lib/platform/env/env";
import { getLesson, listLessons } from "./data";
import { documentIdSchema } from "./schema";
import type { Lesson, LessonSummary } from "./types";

/** The reader's lessons. */
export async function loadLessons(): Promise<LessonSummary[]> {
  const actor = await requireActor("documents.use");
  return listLessons(actor.personId);
}

/** One of the reader's lessons; anybody else's, and an address that names none, is not found. */
export async function loadLesson(documentId: string): Promise<Lesson> {
  const actor = await requireActor("documents.use");
  try {
    const input = parse(documentIdSchema, { documentId }, "The address");
    return await getLesson(actor.personId, input.documentId);
  } catch (error) {
    if (error instanceof AppError && ["not-found", "invalid"].includes(error.code)) notFound();
    throw error;
  }
}

/** What the upload page promises. */
export async function loadUploadLimits(): Promise<{ maxMegabytes: number }> {
  await requireActor("documents.use");
  return { maxMegabytes: env.MAX_UPLOAD_SIZE_MB };
}
