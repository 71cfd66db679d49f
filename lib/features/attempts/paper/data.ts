import type { Actor } from "@/lib/core/access/permissions";
import { countAnswered } from "@/lib/core/attempts/answered";
import type { ClockRecord } from "@/lib/core/attempts/attempt-clock";
import { attemptClock } from "@/lib/core/attempts/attempt-clock";
import { secondsLeft } from "@/lib/core/attempts/deadline";
import { readPreferences } from "@/lib/core/attempts/preferences";
import type { PinnedQuestion } from "@/lib/core/attempts/present-paper";
import { presentQuestion } from "@/lib/core/attempts/present-paper";
import type { Paper, PaperQuestion, Progress } from "@/lib/core/attempts/protocol";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import { orUnavailable } from "@/lib/platform/db/outage";
import { TIMINGS } from "../types";

const AWAY = "The server cannot be reached for a moment. What you wrote is kept on this device.";

/** What of a question version may reach a pupil: its key, feedback and source are not even read. */
const PINNED = {
  id: true,
  type: true,
  prompt: true,
  hint: true,
  scaffold: true,
  points: true,
  content: true,
  imageFileId: true,
  imageAlt: true,
  timeEstimateSeconds: true,
} as const;

type PinnedRow = NonNullable<Awaited<ReturnType<typeof findPaper>>>["questions"][number]["version"];

/**
 * Everything this pupil's player needs.
 * @throws AppError "forbidden" for another pupil's attempt, "unavailable" while Postgres is away.
 */
export async function getPaper(actor: Actor, attemptId: string, now: Date): Promise<Paper> {
  const row = await orUnavailable(() => findPaper(actor, attemptId), AWAY);
  if (row === null) throw new AppError("forbidden", "This test is not yours.");
  const { assessment, closesAt } = row.assignment;
  const { givenName, familyName } = row.pupil.person;
  const arrangement = { seed: row.seed, shuffleOptions: assessment.shuffleOptions };
  const saved = new Map(row.answers.map((answer) => [answer.questionVersionId, answer]));
  return {
    attempt_id: row.id,
    title: assessment.title,
    introduction: assessment.introduction,
    pupil_name: `${givenName} ${familyName}`,
    allow_back: assessment.allowBack,
    questions: row.questions.map(({ version }, index) => ({
      ...presentQuestion(pinned(version), index + 1, arrangement),
      saved: savedAnswer(saved.get(version.id)),
    })),
    position: row.logPosition,
    ...clockOf({ ...row, closesAt }, now),
    estimated_seconds: row.questions.reduce(
      (sum, { version }) => sum + version.timeEstimateSeconds,
      0,
    ),
    feedback: TIMINGS[assessment.feedbackTiming],
    preferences: readPreferences(row.pupil.preferences),
  };
}

/**
 * How far this pupil is, for a player that was away.
 * @throws AppError "forbidden" for another pupil's attempt, "unavailable" while Postgres is away.
 */
export async function getProgress(actor: Actor, attemptId: string, now: Date): Promise<Progress> {
  const row = await orUnavailable(() => findProgress(actor, attemptId), AWAY);
  if (row === null) throw new AppError("forbidden", "This test is not yours.");
  const clock = { ...row, closesAt: row.assignment.closesAt };
  return {
    position: row.logPosition,
    questions_answered: countAnswered(
      row.questions.map(({ version }) => version),
      row.answers,
    ),
    total_questions: row.questions.length,
    ...clockOf(clock, now),
    time_remaining_seconds: secondsLeft(attemptClock(clock).deadline, now) ?? null,
  };
}

function findPaper(actor: Actor, id: string) {
  return db.attempt.findFirst({
    where: { id, pupilId: actor.personId },
    include: {
      answers: true,
      pupil: { include: { person: true } },
      assignment: { include: { assessment: true } },
      questions: { orderBy: { position: "asc" }, include: { version: { select: PINNED } } },
    },
  });
}

function findProgress(actor: Actor, id: string) {
  return db.attempt.findFirst({
    where: { id, pupilId: actor.personId },
    include: {
      assignment: { select: { closesAt: true } },
      answers: { select: { questionVersionId: true, response: true } },
      questions: { select: { version: { select: { id: true, type: true, content: true } } } },
    },
  });
}

function pinned(version: PinnedRow): PinnedQuestion {
  const { imageFileId } = version;
  const image =
    imageFileId === null ? null : { url: `/api/files/${imageFileId}`, alt: version.imageAlt ?? "" };
  return { ...version, questionId: version.id, image };
}

function savedAnswer(
  answer: { response: unknown; position: number; hintUsed: boolean; flagged: boolean } | undefined,
): PaperQuestion["saved"] {
  if (answer === undefined) return null;
  const { response, position, hintUsed, flagged } = answer;
  return { response, position, hint_used: hintUsed, flagged };
}

function clockOf(row: ClockRecord, now: Date): Pick<Paper, "server_time" | "deadline" | "state"> {
  const handedIn = row.state === "SUBMITTED" || row.state === "GRADED";
  const running = row.state === "PAUSED" ? "paused" : "in-progress";
  return {
    server_time: now.toISOString(),
    deadline: attemptClock(row).deadline?.toISOString() ?? null,
    state: handedIn ? "submitted" : running,
  };
}
