import type { Actor } from "@/lib/core/access/permissions";
import type { CurrentAnswer } from "@/lib/core/attempts/save-rule";
import { answersFromLog } from "@/lib/core/attempts/standing-answers";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { appendEntryIn, lockAttemptIn } from "../log/mutations";
import { markAnswersIn } from "../marking/mutations";
import { queueProgramsIn } from "../running/mutations";
import type { DecideLate } from "../schema";

/**
 * Lets the late answers of a handed-in attempt count, or not. The answers are made anew from the log, and
 * what changed is marked again; a decision can be taken back.
 * @throws AppError "not-found" for another teacher's pupil, "conflict" before the test is handed in.
 */
export async function decideLateIn(
  tx: Transaction,
  actor: Actor,
  { attemptId, accept }: DecideLate,
  now: Date,
): Promise<void> {
  await lockAttemptIn(tx, attemptId);
  const attempt = await getAttempt(tx, actor, attemptId);
  if (attempt === null) throw new AppError("not-found", "This answer is not one of your pupils'.");
  if (attempt.submittedAt === null) {
    throw new AppError(
      "conflict",
      "The pupil is still writing. Decide once the test is handed in.",
    );
  }
  const answers = answersFromLog(attempt.log, accept);
  await writeAnswersIn(tx, attemptId, answers);
  await appendEntryIn(tx, attempt, { kind: "late-decision", accept }, { receivedAt: now });
  const changed = changedQuestions(attempt, answers, accept);
  const reason = accept ? "late answers accepted" : "late answers not accepted";
  await markAnswersIn(tx, { id: attemptId, questions: changed }, reason, now);
  await queueProgramsIn(tx, { id: attemptId, questions: changed });
  const waiting = await tx.mark.count({ where: { attemptId, points: null } });
  const state = waiting === 0 ? "GRADED" : "SUBMITTED";
  await tx.attempt.update({ where: { id: attemptId }, data: { lateAccepted: accept, state } });
  const subject = { subjectType: "Attempt", subjectId: attemptId };
  await recordEventIn(tx, actor, {
    action: "late-answers.decided",
    ...subject,
    details: { accept },
  });
}

type DecidedAttempt = NonNullable<Awaited<ReturnType<typeof getAttempt>>>;

function getAttempt(tx: Transaction, actor: Actor, id: string) {
  return tx.attempt.findFirst({
    where: {
      id,
      assignment: { class: { teachers: { some: { personId: actor.personId } } } },
    },
    include: {
      log: { orderBy: { position: "asc" } },
      questions: { orderBy: { position: "asc" }, include: { version: true } },
    },
  });
}

/** Only questions whose counting answer is another one now: a teacher's marks of the rest stay. */
function changedQuestions(
  { questions, log, lateAccepted }: DecidedAttempt,
  answers: ReadonlyMap<string, CurrentAnswer>,
  accept: boolean,
) {
  // What came after the last decision counted for nothing yet.
  const decidedAt = log.findLast(({ kind }) => kind === "late-decision")?.position ?? Infinity;
  const known = log.filter(({ position }) => position <= decidedAt);
  const before = answersFromLog(known, lateAccepted === true);
  return questions
    .map(({ questionVersionId: versionId, version }) => ({
      versionId,
      version,
      response: counting(answers.get(versionId), accept)?.response,
      position: counting(answers.get(versionId), accept)?.position,
    }))
    .filter(
      ({ versionId, position }) =>
        counting(before.get(versionId), lateAccepted === true)?.position !== position,
    );
}

function counting(answer: CurrentAnswer | undefined, acceptLate: boolean) {
  return answer?.late === true && !acceptLate ? undefined : answer;
}

async function writeAnswersIn(
  tx: Transaction,
  attemptId: string,
  answers: ReadonlyMap<string, CurrentAnswer>,
): Promise<void> {
  for (const [questionVersionId, answer] of answers) {
    const { clientId: _client, clientSeq: _seq, response, ...columns } = answer;
    // Parsed JSON in the column, parsed JSON out of the log.
    const data = { ...columns, response: response as Prisma.InputJsonValue };
    await tx.answer.upsert({
      where: { attemptId_questionVersionId: { attemptId, questionVersionId } },
      create: { attemptId, questionVersionId, ...data },
      update: data,
    });
  }
}
