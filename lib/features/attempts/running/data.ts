import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import type { MarkableQuestion } from "../marking/mutations";

/** An answer whose mark waits, and at which entry of the log it stands. */
export interface WaitingProgram extends MarkableQuestion {
  readonly position: number;
}

/**
 * The answers of a handed-in attempt that count and whose mark nobody and nothing has given yet. Undefined when there is
 * no such attempt any more.
 */
export async function findWaitingPrograms(
  attemptId: string,
): Promise<{ pupilId: string; answers: WaitingProgram[] } | undefined> {
  const attempt = await db.attempt.findUnique({
    where: { id: attemptId },
    include: {
      answers: true,
      marks: { where: { points: null, source: "AUTOMATIC" } },
      questions: { orderBy: { position: "asc" }, include: { version: true } },
    },
  });
  if (attempt === null) return undefined;
  const waiting = new Set(attempt.marks.map(({ questionVersionId }) => questionVersionId));
  const answers = attempt.answers
    .filter(({ late }) => !late || attempt.lateAccepted === true)
    .filter(({ questionVersionId }) => waiting.has(questionVersionId))
    .flatMap(({ questionVersionId: versionId, response, position }) => {
      const version = attempt.questions.find((one) => one.questionVersionId === versionId)?.version;
      return version === undefined ? [] : [{ versionId, version, response, position }];
    });
  return { pupilId: attempt.pupilId, answers };
}

/**
 * The question of an attempt that a pupil is writing a program for: its content, and never its key.
 * @throws AppError "forbidden" for another pupil's attempt, "closed" after it was handed in, "not-found".
 */
export async function getProgramQuestion(
  actor: Actor,
  attemptId: string,
  questionId: string,
): Promise<{ type: string; content: unknown }> {
  const attempt = await db.attempt.findFirst({
    where: { id: attemptId, pupilId: actor.personId },
    select: {
      submittedAt: true,
      questions: {
        where: { questionVersionId: questionId },
        select: { version: { select: { type: true, content: true } } },
      },
    },
  });
  if (attempt === null) throw new AppError("forbidden", "This test is not yours.");
  if (attempt.submittedAt !== null) throw new AppError("closed", "This test is handed in.");
  const version = attempt.questions[0]?.version;
  if (version === undefined) throw new AppError("not-found", "This question is not in your test.");
  return version;
}
