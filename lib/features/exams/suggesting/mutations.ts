import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";

/** Has scores suggested for a group's results, in the transaction that brings them. */
export async function queueSuggestionsIn(tx: Transaction, groupId: string): Promise<void> {
  await queueJobIn(tx, "suggest-exam-scores", { groupId }, `suggest-exam-scores:${groupId}`);
}

/** Asks again for all groups of an exam: a model that failed may have come back. @throws AppError "not-found". */
export async function requestExamSuggestions(actor: Actor, examId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const groups = await tx.examGroup.findMany({
      where: { examId, review: { not: "NOT_COLLECTED" } },
      select: { id: true },
    });
    if (groups.length === 0) throw new AppError("not-found", "This exam is not there any more.");
    for (const { id } of groups) await queueSuggestionsIn(tx, id);
    await recordEventIn(tx, actor, {
      action: "suggestions.requested",
      subjectType: "Exam",
      subjectId: examId,
    });
  });
}

/**
 * Keeps a suggestion as a version of the mark without points: it suggests, so nothing of it counts. Where somebody has
 * decided meanwhile, nothing is kept.
 */
export async function storeExamSuggestion(
  questionId: string,
  suggestion: Suggestion,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`
      select id from "ExamResultQuestion" where id = ${questionId}::uuid for update`;
    if (locked.length === 0) return;
    const last = await tx.examMark.findFirst({
      where: { questionId },
      orderBy: { version: "desc" },
      select: { version: true, points: true },
    });
    if (last !== null && last.points !== null) return;
    await tx.examMark.create({
      data: {
        ...{ id: newId(), questionId, version: (last?.version ?? 0) + 1, points: null },
        ...{ source: "SUGGESTED", evidence: storable(suggestion) },
      },
    });
  });
}
