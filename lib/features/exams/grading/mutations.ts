import type { Actor } from "@/lib/core/access/permissions";
import { gradeOf } from "@/lib/core/exams/grade";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { lockGroupIn } from "../groups/data";
import { ABSENT, FROM_MARKS } from "./data";
import type { GiveMark, SetGrade } from "./schema";

/**
 * Gives an answer another version of its mark; earlier ones stay.
 * @returns the version it has now.
 * @throws AppError "stale" when somebody marked it in between, "invalid" for more than its points, "not-found".
 */
export async function giveMark(actor: Actor, given: GiveMark): Promise<number> {
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "ExamResultQuestion" where id = ${given.questionId}::uuid for update`;
    const question = await tx.examResultQuestion.findUnique({
      where: { id: given.questionId },
      select: {
        maxPoints: true,
        result: { select: { groupId: true } },
        marks: { orderBy: { version: "desc" }, select: { version: true, source: true } },
      },
    });
    if (question === null) throw new AppError("not-found", "This answer is not there any more.");
    const version = question.marks[0]?.version ?? 0;
    // A suggestion that came meanwhile decides nothing, so it keeps nobody from deciding.
    const decided = question.marks.find(({ source }) => source !== "SUGGESTED")?.version ?? 0;
    insistSeen(Math.max(decided, Math.min(version, given.seenVersion)), given.seenVersion);
    insistWithin(given.points, question.maxPoints.toNumber());
    const { questionId, points, comment } = given;
    await tx.examMark.create({
      data: {
        ...{ id: newId(), questionId, version: version + 1, points, comment },
        ...{ source: "TEACHER", byId: actor.personId },
      },
    });
    await beginReviewIn(tx, question.result.groupId);
    await recordIn(tx, actor, question.result.groupId, "exam.marked", {
      questionId,
      version: version + 1,
    });
    return version + 1;
  });
}

/** Decides a pupil's final grade, whatever the marks say. @throws AppError "stale", "not-found". */
export async function setGrade(actor: Actor, given: SetGrade): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "ExamResult" where id = ${given.resultId}::uuid for update`;
    const result = await tx.examResult.findUnique({
      where: { id: given.resultId },
      select: { groupId: true, grades: { orderBy: { version: "desc" }, take: 1 } },
    });
    if (result === null) throw new AppError("not-found", "This result is not there any more.");
    const version = result.grades[0]?.version ?? 0;
    insistSeen(version, given.seenVersion);
    const { resultId, grade, reason } = given;
    await tx.examGrade.create({
      data: { id: newId(), resultId, version: version + 1, grade, reason, byId: actor.personId },
    });
    await beginReviewIn(tx, result.groupId);
    await recordIn(tx, actor, result.groupId, "exam.graded", { resultId, version: version + 1 });
  });
}

/**
 * Closes the review of a group: every pupil who sat it gets a grade from the marks, where a teacher has decided none. Closed
 * again after a mark was changed, it follows the marks.
 * @throws AppError "conflict" while an answer waits for its mark, or as long as there are no results to review.
 */
export async function finishReview(actor: Actor, groupId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockGroupIn(tx, groupId);
    await insistCollectedIn(tx, groupId);
    const results = await tx.examResult.findMany({
      where: { groupId },
      include: {
        grades: { orderBy: { version: "desc" }, take: 1 },
        questions: { include: { marks: { orderBy: { version: "desc" }, take: 1 } } },
      },
    });
    const at = new Date();
    for (const { id, grades, questions, status } of results) {
      const [last] = grades;
      if (status === ABSENT || (last !== undefined && last.reason !== FROM_MARKS)) continue;
      const grade = gradeOf(
        questions.map(({ maxPoints, marks }) => ({
          maxPoints: maxPoints.toNumber(),
          points: marks[0]?.points?.toNumber() ?? null,
        })),
      );
      if (grade === undefined)
        throw new AppError(
          "conflict",
          "Some answers still wait for a mark. Mark them, then close the review.",
        );
      if (last?.grade.toNumber() === grade) continue;
      const version = (last?.version ?? 0) + 1;
      const made = { id: newId(), resultId: id, version, grade, reason: FROM_MARKS };
      await tx.examGrade.create({ data: { ...made, byId: actor.personId } });
    }
    await tx.examResult.updateMany({ where: { groupId }, data: { reviewedAt: at } });
    await tx.examGroup.update({ where: { id: groupId }, data: { review: "REVIEWED" } });
    await recordIn(tx, actor, groupId, "exam.reviewed", { results: results.length });
  });
}

/** Reviewed before it is collected, a group would take its results in and look finished. */
async function insistCollectedIn(tx: Transaction, groupId: string): Promise<void> {
  const { slug, review } = await tx.examGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { slug: true, review: true },
  });
  if (review !== "NOT_COLLECTED") return;
  throw new AppError(
    "conflict",
    `The results of ${slug} are not collected yet, so there is nothing to review. Collect them first.`,
  );
}

/** A change after the review was closed opens it again. */
async function beginReviewIn(tx: Transaction, groupId: string): Promise<void> {
  await tx.examGroup.update({ where: { id: groupId }, data: { review: "IN_REVIEW" } });
}

function insistSeen(version: number, seen: number): void {
  if (version === seen) return;
  throw new AppError(
    "stale",
    "Somebody else has changed this meanwhile. Nothing was overwritten: look again.",
  );
}

function insistWithin(points: number | null, most: number): void {
  if (points === null || points <= most) return;
  const message = `At most ${most} points.`;
  throw new AppError("invalid", message, { issues: [{ path: "points", message }] });
}

function recordIn(
  tx: Transaction,
  actor: Actor,
  groupId: string,
  action: string,
  details: Record<string, string | number>,
): Promise<void> {
  return recordEventIn(tx, actor, {
    action,
    subjectType: "ExamGroup",
    subjectId: groupId,
    details,
  });
}
