import type { Actor } from "@/lib/core/access/permissions";
import { USER_SUBMITTED } from "@/lib/core/attempts/attempt-clock";
import { mayReadFeedback } from "@/lib/core/attempts/feedback-timing";
import type { CompleteReply, CompleteRequest } from "@/lib/core/attempts/protocol";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import type { Transaction } from "@/lib/platform/db/transaction";
import { appendEntryIn, lockAttemptIn } from "../log/mutations";
import { markAnswersIn } from "../marking/mutations";
import { queueProgramsIn } from "../running/mutations";
import { TIMINGS } from "../types";

/** Who or what hands in: the pupil's request, or time that ran out. */
export interface HandIn {
  readonly attemptId: string;
  readonly reason: "user_submitted" | "time_expired";
  /** Undefined when no device asked for it. */
  readonly request: CompleteRequest | undefined;
}

/**
 * Hands an attempt in: log entry, marks of every answer that counts, audit event, all at once. Handing in
 * again, from whichever device, gives the first reply again.
 * @param actor the pupil; undefined where the program acts because time ran out.
 * @throws AppError "forbidden" for another pupil's attempt.
 */
export async function handInIn(
  tx: Transaction,
  actor: Actor | undefined,
  handIn: HandIn,
  now: Date,
): Promise<CompleteReply> {
  await lockAttemptIn(tx, handIn.attemptId);
  const attempt = await getAttempt(tx, handIn.attemptId);
  if (attempt === null || (actor !== undefined && attempt.pupilId !== actor.personId)) {
    throw new AppError("forbidden", "This test is not yours.");
  }
  const [recorded] = attempt.log;
  if (recorded !== undefined) return replyTo(attempt, recorded);
  const entry = await appendHandInIn(tx, attempt, handIn, now);
  const marked = markable(attempt);
  const waiting = await markAnswersIn(tx, marked, "marked on hand-in", now);
  await queueProgramsIn(tx, marked);
  await tx.attempt.update({
    where: { id: attempt.id },
    data: {
      state: waiting === 0 ? "GRADED" : "SUBMITTED",
      submittedAt: now,
      terminationReason: handIn.reason,
    },
  });
  await recordEventIn(tx, actor, {
    action: handIn.reason === USER_SUBMITTED ? "attempt.handed-in" : "attempt.time-expired",
    subjectType: "Attempt",
    subjectId: attempt.id,
  });
  return replyTo(attempt, entry);
}

type HandInAttempt = NonNullable<Awaited<ReturnType<typeof getAttempt>>>;

function getAttempt(tx: Transaction, id: string) {
  return tx.attempt.findUnique({
    where: { id },
    include: {
      answers: true,
      log: { where: { kind: "hand-in" }, take: 1 },
      questions: { orderBy: { position: "asc" }, include: { version: true } },
      assignment: { include: { assessment: { select: { feedbackTiming: true } } } },
    },
  });
}

function appendHandInIn(tx: Transaction, attempt: HandInAttempt, handIn: HandIn, now: Date) {
  const { request, reason } = handIn;
  const positions = attempt.answers.map((each) => [each.questionVersionId, each.position] as const);
  const payload = { kind: "hand-in", reason, answers: Object.fromEntries(positions), ...request };
  const device =
    request === undefined ? {} : { clientId: request.client_id, clientSeq: request.client_seq };
  return appendEntryIn(tx, attempt, payload, { receivedAt: now, ...device });
}

/** A late answer counts only after a teacher has accepted it. */
function markable({ id, questions, answers }: HandInAttempt) {
  const inTime = new Map(
    answers.filter(({ late }) => !late).map((each) => [each.questionVersionId, each.response]),
  );
  return {
    id,
    questions: questions.map(({ questionVersionId, version }) => ({
      versionId: questionVersionId,
      version,
      response: inTime.get(questionVersionId),
    })),
  };
}

function replyTo(
  { assignment }: HandInAttempt,
  entry: { receivedAt: Date; receipt: string },
): CompleteReply {
  return {
    submitted_at: entry.receivedAt.toISOString(),
    receipt: entry.receipt,
    feedback_ready: mayReadFeedback({
      timing: TIMINGS[assignment.assessment.feedbackTiming],
      handedIn: true,
      releasedAt: assignment.feedbackReleasedAt ?? undefined,
    }),
  };
}
