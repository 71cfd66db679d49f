import * as z from "zod/mini";
import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { MarkResult } from "@/lib/core/questions/contract";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";
import { asJson } from "../importing/schema";

const resultRow = z.object({ id: z.string() });

/**
 * Has the programs of a group's results run, in the transaction that brings them: one job for each pupil, so that
 * nobody's loop without end keeps the others waiting.
 */
export async function queueExamProgramsIn(tx: Transaction, groupId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    select r.id from "ExamResult" r where r."groupId" = ${groupId}::uuid and exists (
      select 1 from "ExamResultQuestion" q
      where q."resultId" = r.id and q."toRun" is not null and q."notRun" is null)`;
  for (const { id: resultId } of parse(z.array(resultRow), rows, "The results of a group"))
    await queueJobIn(tx, "run-exam-programs", { resultId }, `run-exam-programs:${resultId}`);
}

/**
 * Has the programs of an exam run that could not be: Python may have been switched on since.
 * @throws AppError "not-found".
 */
export async function requestExamRuns(actor: Actor, examId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const groups = await tx.examGroup.findMany({
      where: { examId, review: { not: "NOT_COLLECTED" } },
      select: { id: true },
    });
    if (groups.length === 0) throw new AppError("not-found", "This exam is not there any more.");
    await tx.examResultQuestion.updateMany({
      where: { result: { group: { examId } }, notRun: { not: null } },
      data: { notRun: null },
    });
    for (const { id } of groups) await queueExamProgramsIn(tx, id);
    await recordEventIn(tx, actor, {
      action: "exam.runs-requested",
      subjectType: "Exam",
      subjectId: examId,
    });
  });
}

/**
 * Marks an answer by what running it gave. Where a teacher has decided meanwhile, or another run has marked it,
 * nothing changes. Of an answer that came late the mark only says what it would earn: the teacher decides.
 */
export async function markExamProgram(questionId: string, mark: MarkResult): Promise<void> {
  await db.$transaction(async (tx) => {
    const question = await waitingIn(tx, questionId);
    if (question === undefined) return;
    const { version, late } = question;
    const evidence = late ? { ran: true, wouldEarn: mark.points } : { ran: true };
    await tx.examMark.create({
      data: {
        ...{ id: newId(), questionId, version: version + 1, points: late ? null : mark.points },
        ...{ source: "AUTOMATIC", evidence },
      },
    });
    await tx.examResultQuestion.update({
      where: { id: questionId },
      data: { parts: asJson(mark.parts), notRun: null },
    });
  });
}

/** Keeps why an answer could not be run: it waits for its teacher then. */
export async function keepNotRun(questionId: string, why: string): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await waitingIn(tx, questionId)) === undefined) return;
    await tx.examResultQuestion.update({ where: { id: questionId }, data: { notRun: why } });
  });
}

/** Locks an answer. @returns undefined where it is gone, a teacher has decided, or a run has marked it. */
async function waitingIn(
  tx: Transaction,
  questionId: string,
): Promise<{ version: number; late: boolean } | undefined> {
  await tx.$queryRaw`select id from "ExamResultQuestion" where id = ${questionId}::uuid for update`;
  const question = await tx.examResultQuestion.findUnique({
    where: { id: questionId },
    select: {
      late: true,
      marks: {
        orderBy: { version: "desc" },
        select: { version: true, points: true, source: true, evidence: true },
      },
    },
  });
  if (question === null) return undefined;
  const isSettled = question.marks.some(
    ({ source, points, evidence }) =>
      source === "TEACHER" || points !== null || Object.hasOwn(Object(evidence), "ran"),
  );
  return isSettled ? undefined : { version: question.marks[0]?.version ?? 0, late: question.late };
}
