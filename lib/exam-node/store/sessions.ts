import * as z from "zod/mini";
import type { ExamTime } from "@/lib/core/exams/exam-clock";
import type { PackageExam } from "@/lib/core/exams/node-package";
import { secondsGivenBack } from "@/lib/core/exams/reopening";
import type { SessionState, TerminationReason } from "@/lib/core/exams/session-state";
import { sessionStateSchema, terminationReasonSchema } from "@/lib/core/exams/session-state";
import { momentColumn, truthColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, inLightTransaction, perDatabase, query } from "./statements";

const rowSchema = z.object({
  id: z.uuid(),
  pupil_id: z.uuid(),
  number: z.int(),
  state: sessionStateSchema,
  termination_reason: z.nullable(terminationReasonSchema),
  started_at: z.nullable(momentColumn),
  submitted_at: z.nullable(momentColumn),
  paused_at: z.nullable(momentColumn),
  on_rest_break: truthColumn,
  paused_seconds: z.int(),
  rest_break_used_seconds: z.int(),
  extension_seconds: z.int(),
  last_device: z.nullable(z.string()),
  last_seen_at: z.nullable(momentColumn),
  external_id: z.string(),
  display_name: z.string(),
  extra_time_percent: z.int(),
});
/** One sitting, with the pupil it belongs to. */
export type SessionRow = z.infer<typeof rowSchema>;

const SELECT = `SELECT s.*, p.external_id, p.display_name, p.extra_time_percent
  FROM session s JOIN pupil p ON p.id = s.pupil_id`;

const statements = perDatabase((database) => ({
  byId: query(database, `${SELECT} WHERE s.id = ?`, rowSchema),
  newest: query(
    database,
    `${SELECT} WHERE s.pupil_id = ? ORDER BY s.number DESC LIMIT 1`,
    rowSchema,
  ),
  all: query(database, `${SELECT} ORDER BY p.external_id, s.number`, rowSchema),
  ofPupil: query(database, `${SELECT} WHERE s.pupil_id = ? ORDER BY s.number`, rowSchema),
  started: change(
    database,
    "UPDATE session SET state = 'in_progress', started_at = ? WHERE id = ? AND started_at IS NULL",
  ),
  closed: change(
    database,
    `UPDATE session SET state = 'submitted', termination_reason = ?, submitted_at = ?, paused_at = NULL,
       on_rest_break = 0, paused_seconds = ?, rest_break_used_seconds = ? WHERE id = ?`,
  ),
  reopened: change(
    database,
    `UPDATE session SET state = iif(started_at IS NULL, 'not_started', 'in_progress'), termination_reason = NULL,
       submitted_at = NULL, extension_seconds = extension_seconds + ? WHERE id = ?`,
  ),
  paused: change(
    database,
    "UPDATE session SET state = 'paused', paused_at = ?, on_rest_break = ? WHERE id = ?",
  ),
  resumed: change(
    database,
    `UPDATE session SET state = 'in_progress', paused_at = NULL, on_rest_break = 0, paused_seconds = ?,
       rest_break_used_seconds = ? WHERE id = ?`,
  ),
  extended: change(
    database,
    "UPDATE session SET extension_seconds = extension_seconds + ? WHERE id = ?",
  ),
  device: change(database, "UPDATE session SET last_device = ? WHERE id = ?"),
  seen: change(database, "UPDATE session SET last_seen_at = ? WHERE id = ?"),
}));

export function findSession(database: Sqlite, id: string): SessionRow | undefined {
  return statements(database).byId.find(id);
}

export function getSession(database: Sqlite, id: string): SessionRow {
  return statements(database).byId.get(id);
}

/** The sitting a pupil signs in to. */
export function findNewestSession(database: Sqlite, pupilId: string): SessionRow | undefined {
  return statements(database).newest.find(pupilId);
}

/** Every sitting of one pupil, the first one first. */
export function getSessionsOf(database: Sqlite, pupilId: string): SessionRow[] {
  return statements(database).ofPupil.all(pupilId);
}

export function getSessions(database: Sqlite): SessionRow[] {
  return statements(database).all.all();
}

/** Whether anything of a sitting is the pupil's own; one that was ended before it began stays as it was, too. */
export function hasBegun({ state, started_at }: SessionRow): boolean {
  return state !== "not_started" || started_at !== null;
}

/** @returns false when it had begun already. */
export function startSession(database: Sqlite, id: string, at: Date): boolean {
  return statements(database).started(at.toISOString(), id) === 1;
}

export function closeSession(
  database: Sqlite,
  session: SessionRow,
  reason: TerminationReason,
  at: Date,
): void {
  const { paused, rested } = stoppedUntil(session, at);
  statements(database).closed(reason, at.toISOString(), paused, rested, session.id);
}

/**
 * Lets a pupil go on. The time it was closed is no time of theirs; it extends the sitting, for an extension alone goes
 * beyond the end of the exam. @param minutes more time, on top.
 */
export function reopenSession(
  database: Sqlite,
  session: SessionRow,
  exam: PackageExam,
  minutes: number,
  at: Date,
): void {
  const back = secondsGivenBack(timeOf(session, exam), session.submitted_at, at);
  statements(database).reopened(back + minutes * 60, session.id);
}

export function pauseSession(database: Sqlite, id: string, isRestBreak: boolean, at: Date): void {
  statements(database).paused(at.toISOString(), isRestBreak ? 1 : 0, id);
}

export function resumeSession(database: Sqlite, session: SessionRow, at: Date): void {
  const { paused, rested } = stoppedUntil(session, at);
  statements(database).resumed(paused, rested, session.id);
}

export function extendSession(database: Sqlite, id: string, seconds: number): void {
  statements(database).extended(seconds, id);
}

export function setDevice(database: Sqlite, id: string, device: string): void {
  statements(database).device(device, id);
}

export function setSeen(database: Sqlite, id: string, at: Date): void {
  inLightTransaction(database, () => statements(database).seen(at.toISOString(), id));
}

/** The same sitting, were it to go on at `at`. */
export function asResumed(session: SessionRow, at: Date): SessionRow {
  const { paused, rested } = stoppedUntil(session, at);
  return {
    ...session,
    state: "in_progress",
    paused_at: null,
    on_rest_break: false,
    paused_seconds: paused,
    rest_break_used_seconds: rested,
  };
}

/** Whole seconds of all pauses, and of all rest breaks, what ends now among them. Both stop the pupil's clock. */
function stoppedUntil(session: SessionRow, at: Date) {
  const seconds = secondsSince(session.paused_at, at);
  const { on_rest_break: rests, paused_seconds: paused, rest_break_used_seconds: rested } = session;
  return rests ? { paused, rested: rested + seconds } : { paused: paused + seconds, rested };
}

function secondsSince(since: Date | null, at: Date): number {
  return since === null ? 0 : Math.max(0, Math.round((at.getTime() - since.getTime()) / 1000));
}

/** A sitting's time, in the words of the one formula. */
export function timeOf(session: SessionRow, exam: PackageExam): ExamTime {
  return {
    state: session.state,
    terminationReason: session.termination_reason,
    startedAt: session.started_at,
    timeLimitMinutes: exam.timeLimitMinutes,
    extraTimePercent: session.extra_time_percent,
    restBreakSeconds: session.rest_break_used_seconds,
    pausedSeconds: session.paused_seconds,
    pausedAt: session.paused_at,
    extensionSeconds: session.extension_seconds,
    endsAt: exam.endsAt === null ? null : new Date(exam.endsAt),
  };
}

/** How a player calls the state. */
export function playerState(state: SessionState): "in-progress" | "paused" | "submitted" {
  if (state === "paused") return "paused";
  return state === "not_started" || state === "in_progress" ? "in-progress" : "submitted";
}
