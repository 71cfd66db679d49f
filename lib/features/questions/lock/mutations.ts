import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { Standing } from "../schema";

export interface LockedQuestion {
  readonly id: string;
  readonly status: Standing["status"];
  readonly documentId: string | undefined;
  /** Undefined when a teacher wrote it. */
  readonly generationId: string | undefined;
  /** Number of the newest version. */
  readonly version: number;
}

/**
 * Locks a question of the actor's until the transaction ends, so that two windows cannot both make its
 * next version. @throws AppError "not-found", also for another teacher's question.
 */
export async function lockQuestionIn(
  tx: Transaction,
  actor: Actor,
  questionId: string,
): Promise<LockedQuestion> {
  await tx.$queryRaw`select id from "Question" where id = ${questionId}::uuid for update`;
  const question = await tx.question.findFirst({
    where: { id: questionId, ownerId: actor.personId },
    include: { versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } } },
  });
  const version = question?.versions[0]?.number;
  if (question === null || version === undefined) {
    throw new AppError("not-found", "This question is not there any more.");
  }
  return {
    id: question.id,
    status: question.status,
    documentId: question.documentId ?? undefined,
    generationId: question.generationId ?? undefined,
    version,
  };
}
