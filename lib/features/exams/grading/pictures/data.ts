import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import type { ExamPicture } from "../types";

/** What a question is about, as results keep it. */
export function pictureOf(row: {
  readonly pictureId: string | null;
  readonly pictureAlt: string | null;
}): ExamPicture | null {
  const { pictureId, pictureAlt } = row;
  if (pictureAlt === null) return null;
  return { url: pictureId === null ? null : `/api/exams/pictures/${pictureId}`, alt: pictureAlt };
}

/** @throws AppError "not-found". */
export async function getExamPicture(
  id: string,
): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const picture = await db.examPicture.findUnique({
    where: { id },
    select: { mediaType: true, bytes: true },
  });
  if (picture === null) throw new AppError("not-found", "This picture is not there any more.");
  return picture;
}
