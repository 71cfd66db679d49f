import { markOrLeave } from "@/lib/core/attempts/mark-answer";
import type { MarkResult } from "@/lib/core/questions/contract";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";

/** The questions of a locked attempt and the answers to be marked. */
export interface Markable {
  readonly id: string;
  readonly questions: readonly MarkableQuestion[];
}
export interface MarkableQuestion {
  readonly versionId: string;
  readonly version: { type: string; points: number; content: unknown; key: unknown };
  /** Undefined: nothing that counts was answered. */
  readonly response: unknown;
  /** What running it gave, where it was run. */
  readonly given?: unknown;
}

/**
 * Marks questions of a locked attempt by their types' rules, over whatever mark was in force; every mark
 * there ever was stays in the history.
 * @returns how many answers now wait for a teacher.
 */
export async function markAnswersIn(
  tx: Transaction,
  attempt: Markable,
  reason: string,
  now: Date,
): Promise<number> {
  const before = await tx.mark.findMany({
    where: { attemptId: attempt.id },
    select: { id: true, questionVersionId: true },
  });
  const ids = new Map(before.map((mark) => [mark.questionVersionId, mark.id]));
  const marks = attempt.questions.map((question) => ({
    id: ids.get(question.versionId) ?? newId(),
    attemptId: attempt.id,
    questionVersionId: question.versionId,
    ...columnsOf(markOrLeave(question.version, question.response, question.given), now),
  }));
  for (const { id, ...data } of marks.filter((mark) => [...ids.values()].includes(mark.id))) {
    await tx.mark.update({ where: { id }, data });
  }
  await tx.mark.createMany({
    data: marks.filter(({ questionVersionId }) => !ids.has(questionVersionId)),
  });
  await tx.markHistory.createMany({ data: marks.map((mark) => historyOf(mark, reason)) });
  return marks.filter(({ points }) => points === null).length;
}

function columnsOf(result: MarkResult, now: Date) {
  const waits = result.outcome === "needs-review";
  return {
    points: waits ? null : result.points,
    maxPoints: result.maxPoints,
    outcome: result.outcome,
    parts: [...result.parts] as unknown as Prisma.InputJsonArray,
    comment: null,
    source: "AUTOMATIC" as const,
    markedById: null,
    markedAt: now,
  };
}

function historyOf(
  mark: { id: string } & ReturnType<typeof columnsOf>,
  reason: string,
): Prisma.MarkHistoryCreateManyInput {
  const { points, outcome, comment, source, markedById, markedAt } = mark;
  return {
    id: newId(),
    markId: mark.id,
    points,
    outcome,
    comment,
    source,
    markedById,
    markedAt,
    reason,
  };
}
