import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { MarkAnswer } from "./schema";

/**
 * A teacher's mark replaces the one in force; every mark there ever was stays in the history.
 * @returns how many answers of that attempt still wait for a mark.
 * @throws AppError "not-found" for another teacher's pupil, "invalid" for more points than the question has.
 */
export function markAnswer(
  actor: Actor,
  input: MarkAnswer,
  now: Date,
): Promise<{ waiting: number }> {
  return db.$transaction(async (tx) => {
    const mark = await lockMarkIn(tx, actor, input);
    if (input.points > mark.maxPoints) {
      throw new AppError("invalid", `This question is worth ${mark.maxPoints} points.`, {
        issues: [{ path: "points", message: `At most ${mark.maxPoints}.` }],
      });
    }
    const decided = {
      points: input.points,
      outcome: outcomeOf(input.points, mark.maxPoints),
      comment: input.comment === "" ? null : input.comment,
      source: "TEACHER" as const,
      markedById: actor.personId,
      markedAt: now,
    };
    await tx.mark.update({ where: { id: mark.id }, data: decided });
    await tx.markHistory.create({
      data: { id: newId(), markId: mark.id, reason: "marked by the teacher", ...decided },
    });
    await recordEventIn(tx, actor, {
      action: "answer.marked",
      subjectType: "Mark",
      subjectId: mark.id,
      details: { points: input.points },
    });
    return { waiting: await settleAttemptIn(tx, input.attemptId) };
  });
}

/** Lets pupils read their feedback from now on. @throws AppError "not-found" for another teacher's class. */
export function releaseFeedback(actor: Actor, assignmentId: string, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.assignment.updateMany({
      where: { id: assignmentId, feedbackReleasedAt: null, class: teachersOf(actor) },
      data: { feedbackReleasedAt: now },
    });
    if (count === 0) {
      throw new AppError(
        "not-found",
        "Feedback of this test is already released, or the class is not yours.",
      );
    }
    await recordEventIn(tx, actor, {
      action: "feedback.released",
      subjectType: "Assignment",
      subjectId: assignmentId,
    });
  });
}

const teachersOf = (actor: Actor) => ({ teachers: { some: { personId: actor.personId } } });

async function lockMarkIn(
  tx: Transaction,
  actor: Actor,
  { attemptId, versionId }: MarkAnswer,
): Promise<{ id: string; maxPoints: number }> {
  await tx.$queryRaw`select id from "Mark" where "attemptId" = ${attemptId}::uuid
    and "questionVersionId" = ${versionId}::uuid for update`;
  const mark = await tx.mark.findFirst({
    where: {
      attemptId,
      questionVersionId: versionId,
      attempt: { assignment: { class: teachersOf(actor) } },
    },
    select: { id: true, maxPoints: true },
  });
  if (mark === null) throw new AppError("not-found", "This answer is not one of your pupils'.");
  return { id: mark.id, maxPoints: mark.maxPoints.toNumber() };
}

/** An attempt is graded once nothing of it waits. */
async function settleAttemptIn(tx: Transaction, attemptId: string): Promise<number> {
  const waiting = await tx.mark.count({ where: { attemptId, points: null } });
  if (waiting === 0)
    await tx.attempt.update({ where: { id: attemptId }, data: { state: "GRADED" } });
  return waiting;
}

function outcomeOf(points: number, maxPoints: number): string {
  if (points >= maxPoints) return "correct";
  return points === 0 ? "incorrect" : "partial";
}
