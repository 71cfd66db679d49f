import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

export interface ReadableFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/**
 * A picture the actor may see: a teacher those of her own lessons and questions, a pupil those of the
 * questions of an attempt. @throws AppError "not-found" otherwise, so that nobody learns what exists.
 */
export async function getReadableFile(actor: Actor, fileId: string): Promise<ReadableFile> {
  const file = await db.file.findFirst({
    where: { id: fileId, OR: reachOf(actor) },
    select: { sha256: true, mediaType: true, sizeBytes: true },
  });
  if (file === null) throw new AppError("not-found", "This picture is not there.");
  return file;
}

function reachOf({ role, personId }: Actor): Prisma.FileWhereInput[] {
  if (role === "pupil") {
    return [{ versions: { some: { pinnedBy: { some: { attempt: { pupilId: personId } } } } } }];
  }
  if (role === "teacher") {
    return [
      { blocks: { some: { document: { ownerId: personId } } } },
      { versions: { some: { question: { ownerId: personId } } } },
    ];
  }
  return [];
}
