import type { Actor } from "@/lib/core/access/permissions";
import { EMPTY_CHAIN, sealEntry } from "@/lib/core/attempts/log-entry";
import { orderOfQuestions } from "@/lib/core/attempts/present-paper";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { env } from "@/lib/platform/env/env";
import { entryRow, sha256 } from "../log/data";

/** What only the outside can give: the time, an id and a seed nobody can guess. */
export interface StartMoment {
  readonly now: Date;
  readonly attemptId: string;
  readonly seed: string;
}

/** A pupil has one attempt at a class test. */
const FIRST = 1;
const HOUR_MS = 3_600_000;

/**
 * Starts a pupil's attempt, or finds the one already started: pins the question versions in this pupil's
 * order and keeps the time limit and access arrangement as they are now.
 * @throws AppError "forbidden" for another class's test, "closed" before it opens and after it closes.
 */
export async function startAttemptIn(
  tx: Transaction,
  actor: Actor,
  assignmentId: string,
  moment: StartMoment,
): Promise<string> {
  const assignment = await getOwnAssignment(tx, actor.personId, assignmentId);
  const [started] = assignment.attempts;
  if (started !== undefined) return started.id;
  refuseWhenClosed(assignment, moment.now);
  await refuseTooManyIn(tx, actor.personId, moment.now);
  const [arrangement] = await tx.arrangement.findMany({
    where: { pupilId: actor.personId },
    orderBy: { createdAt: "desc" },
    take: 1,
  });
  await createAttempt(tx, actor.personId, assignment, arrangement, moment);
  const subject = { subjectType: "Attempt", subjectId: moment.attemptId };
  await recordEventIn(tx, actor, { action: "attempt.started", ...subject });
  return moment.attemptId;
}

type OwnAssignment = Awaited<ReturnType<typeof getOwnAssignment>>;

async function getOwnAssignment(tx: Transaction, pupilId: string, id: string) {
  const row = await tx.assignment.findFirst({
    where: {
      id,
      class: { archivedAt: null, enrolments: { some: { pupilId, until: null } } },
      assessment: { status: "PUBLISHED" },
    },
    include: {
      attempts: { where: { pupilId, number: FIRST }, select: { id: true } },
      assessment: { include: { questions: { orderBy: { position: "asc" } } } },
    },
  });
  if (row === null) throw new AppError("forbidden", "This test is not one of yours.");
  return row;
}

function refuseWhenClosed({ opensAt, closesAt }: OwnAssignment, now: Date): void {
  if (now < opensAt) {
    throw new AppError("closed", "This test is not open yet. Your teacher has set when it starts.");
  }
  if (closesAt !== null && now >= closesAt) {
    throw new AppError(
      "closed",
      "This test has closed. Ask your teacher if you still need to take it.",
    );
  }
}

/** A script that starts one test after another is no pupil. */
async function refuseTooManyIn(tx: Transaction, pupilId: string, now: Date): Promise<void> {
  if (env.RATE_LIMIT_ATTEMPTS === 0) return;
  const since = new Date(now.getTime() - HOUR_MS);
  const started = await tx.attempt.count({ where: { pupilId, startedAt: { gt: since } } });
  if (started < env.RATE_LIMIT_ATTEMPTS) return;
  throw new AppError(
    "rate-limited",
    "You have started very many tests in the last hour. Please try again later.",
    { retryAfterSeconds: HOUR_MS / 1000 },
  );
}

async function createAttempt(
  tx: Transaction,
  pupilId: string,
  assignment: OwnAssignment,
  arrangement: { extraTimePercent: number; restBreakMinutes: number } | undefined,
  { now, attemptId, seed }: StartMoment,
): Promise<void> {
  const { assessment } = assignment;
  const pinned = orderOfQuestions(assessment.questions, seed, assessment.shuffleQuestions);
  const questionIds = pinned.map(({ questionVersionId }) => questionVersionId);
  const kept = {
    timeLimitMinutes: assessment.timeLimitMinutes,
    extraTimePercent: arrangement?.extraTimePercent ?? 0,
    restBreakSeconds: (arrangement?.restBreakMinutes ?? 0) * 60,
  };
  const payload = {
    kind: "start",
    questions: questionIds,
    seed,
    time_limit_minutes: kept.timeLimitMinutes,
    extra_time_percent: kept.extraTimePercent,
    rest_break_seconds: kept.restBreakSeconds,
  };
  const entry = sealEntry({ attemptId, head: EMPTY_CHAIN, payload, receivedAt: now }, sha256);
  const data: Prisma.AttemptUncheckedCreateInput = {
    id: attemptId,
    assignmentId: assignment.id,
    pupilId,
    number: FIRST,
    seed,
    startedAt: now,
    ...kept,
    logPosition: entry.position,
    logHash: Uint8Array.from(entry.hash),
  };
  await tx.attempt.create({ data });
  await tx.attemptQuestion.createMany({
    data: questionIds.map((questionVersionId, position) => ({
      attemptId,
      position,
      questionVersionId,
    })),
  });
  await tx.answerLog.create({ data: entryRow(entry) });
}
