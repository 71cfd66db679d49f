import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { whoPractises } from "@/lib/features/exams/practising/data";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { Assign } from "./schema";

/**
 * Gives a published assessment to classes the actor teaches: to all of them, or to none.
 * @returns the new assignments' ids.
 * @throws AppError "invalid" for times that leave no time, "conflict" when a class has it already or it stands as a practice.
 */
export async function assign(actor: Actor, input: Assign, now: Date): Promise<string[]> {
  const opensAt = input.opensAt === null ? now : new Date(input.opensAt);
  const closesAt = input.closesAt === null ? null : new Date(input.closesAt);
  if (closesAt !== null && (closesAt <= opensAt || closesAt <= now)) {
    const message = "It must close after it opens, and not in the past.";
    throw new AppError("invalid", message, { issues: [{ path: "closesAt", message }] });
  }
  return db.$transaction(async (tx) => {
    await refuseUnpublished(tx, actor, input.assessmentId);
    const practised = await whoPractises(input.assessmentId);
    if (practised !== undefined) throw new AppError("conflict", practised);
    const classIds = [...new Set(input.classIds)];
    await refuseOtherClasses(tx, actor, classIds);
    await refuseAssigned(tx, input.assessmentId, classIds);
    const ids: string[] = [];
    for (const classId of classIds) {
      const id = newId();
      await tx.assignment.create({
        data: { id, assessmentId: input.assessmentId, classId, opensAt, closesAt },
      });
      await recordIn(tx, actor, id, "assignment.created", { classId });
      ids.push(id);
    }
    return ids;
  });
}

/** Takes an assignment back, as long as no pupil has started. @throws AppError "conflict", "not-found". */
export function unassign(actor: Actor, assignmentId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Assignment" where id = ${assignmentId}::uuid for update`;
    const row = await tx.assignment.findFirst({
      where: { id: assignmentId, assessment: { ownerId: actor.personId } },
      include: { _count: { select: { attempts: true } } },
    });
    if (row === null)
      throw new AppError("not-found", "This class does not have the test any more.");
    if (row._count.attempts > 0) {
      throw new AppError(
        "conflict",
        "A pupil has started already, so their answers are kept and the class keeps the test.",
      );
    }
    await tx.assignment.delete({ where: { id: assignmentId } });
    await recordIn(tx, actor, assignmentId, "assignment.removed", { classId: row.classId });
  });
}

async function refuseUnpublished(tx: Transaction, actor: Actor, id: string): Promise<void> {
  // Locked, so that publishing cannot be undone meanwhile.
  await tx.$queryRaw`select id from "Assessment" where id = ${id}::uuid for update`;
  const row = await tx.assessment.findFirst({
    where: { id, ownerId: actor.personId },
    select: { status: true },
  });
  if (row === null) throw new AppError("not-found", "This test is not there any more.");
  if (row.status !== "PUBLISHED") {
    throw new AppError("conflict", "Publish the test before you give it to a class.");
  }
}

async function refuseOtherClasses(
  tx: Transaction,
  actor: Actor,
  classIds: readonly string[],
): Promise<void> {
  const own = await tx.class.count({
    where: {
      id: { in: [...classIds] },
      archivedAt: null,
      teachers: { some: { personId: actor.personId } },
    },
  });
  if (own !== classIds.length) throw new AppError("not-found", "This is not a class you teach.");
}

async function refuseAssigned(
  tx: Transaction,
  assessmentId: string,
  classIds: readonly string[],
): Promise<void> {
  const taken = await tx.assignment.findMany({
    where: { assessmentId, classId: { in: [...classIds] } },
    select: { class: { select: { name: true } } },
  });
  if (taken.length === 0) return;
  const names = taken.map((row) => row.class.name).join(", ");
  throw new AppError("conflict", `${names} already has this test. Nothing was changed.`);
}

function recordIn(
  tx: Transaction,
  actor: Actor,
  subjectId: string,
  action: string,
  details: { classId: string },
): Promise<void> {
  return recordEventIn(tx, actor, { action, subjectType: "Assignment", subjectId, details });
}
