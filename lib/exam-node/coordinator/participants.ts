import { beginsUntil, waitedForUntil } from "@/lib/core/exams/beginning";
import type { DeliveryStats, LiveProgress, Participant } from "@/lib/core/exams/control";
import type { ExamNode } from "../node";
import { progressOf, timeFields } from "../pupil/standing";
import { getAnswered } from "../store/answers";
import { countEntries } from "../store/chains";
import { getOpenings } from "../store/commands";
import { getExam, groupState } from "../store/exam";
import { countWaiting } from "../store/outbox";
import { paperOf } from "../store/paper-cache";
import type { SessionRow } from "../store/sessions";
import { getSessions, timeOf } from "../store/sessions";

/** Everybody of the group as the invigilator sees them. */
export function participants(node: ExamNode, now: Date): Participant[] {
  const openings = getOpenings(node.database);
  return getSessions(node.database).map((session) =>
    participant(node, session, openings.get(session.pupil_id), now),
  );
}

function participant(
  node: ExamNode,
  session: SessionRow,
  openedAt: Date | undefined,
  now: Date,
): Participant {
  const { database, lines } = node;
  const { time_remaining: _, ...progress } = progressOf(database, session, now);
  const { deadline, time_remaining_seconds } = timeFields(database, session, now);
  return {
    user_id: session.pupil_id,
    external_id: session.external_id,
    display_name: session.display_name,
    exam_session_id: session.id,
    session_number: session.number,
    state: session.state,
    termination_reason: session.termination_reason,
    started_at: session.started_at?.toISOString() ?? null,
    submitted_at: session.submitted_at?.toISOString() ?? null,
    deadline,
    ...beginningOf(node, session, openedAt),
    time_remaining_seconds,
    ...progress,
    max_score: paperOf(database, session.id).maxPoints,
    last_save_at: getAnswered(database, session.id).lastSaveAt,
    last_seen_at: session.last_seen_at?.toISOString() ?? null,
    connected: lines.isConnected(session.id),
    paused_since: session.paused_at?.toISOString() ?? null,
    on_rest_break: session.on_rest_break,
    rest_break_seconds: session.rest_break_used_seconds,
  };
}

/** Until when a sitting may be begun, and is waited for. */
function beginningOf({ database }: ExamNode, session: SessionRow, openedAt: Date | undefined) {
  if (session.state !== "not_started") return { may_begin_until: null, waited_for_until: null };
  const time = timeOf(session, getExam(database).settings);
  return {
    may_begin_until: beginsUntil(time)?.toISOString() ?? null,
    waited_for_until: openedAt === undefined ? null : waitedForUntil(time, openedAt).toISOString(),
  };
}

/** What every answer about the group begins with. */
export function standing({ database, config }: ExamNode, now: Date) {
  return {
    delivery_id: config.deliveryId,
    exam_id: config.examId,
    group: groupState(getExam(database)),
    server_time: now.toISOString(),
  };
}

/** What of a group changes while it runs. */
export function liveProgress(node: ExamNode, now: Date): LiveProgress {
  const rows = participants(node, now).map((row) => ({
    user_id: row.user_id,
    state: row.state,
    questions_answered: row.questions_answered,
    total_questions: row.total_questions,
    current_score: row.current_score,
    time_remaining_seconds: row.time_remaining_seconds,
    last_save_at: row.last_save_at,
    connected: row.connected,
    termination_reason: row.termination_reason,
    paused_since: row.paused_since,
    on_rest_break: row.on_rest_break,
    rest_break_seconds: row.rest_break_seconds,
  }));
  return { ...standing(node, now), participants: rows };
}

/** The group in a few numbers. */
export function deliveryStats(node: ExamNode, now: Date): DeliveryStats {
  const rows = participants(node, now);
  const byState: Record<string, number> = {};
  for (const { state } of rows) byState[state] = (byState[state] ?? 0) + 1;
  const sum = (of: (row: Participant) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    ...standing(node, now),
    pupils: new Set(rows.map(({ user_id }) => user_id)).size,
    by_state: byState,
    connected: node.lines.countConnected(),
    questions_answered: sum((row) => row.questions_answered),
    total_questions: sum((row) => row.total_questions),
    log_entries: countEntries(node.database),
    waiting_events: countWaiting(node.database),
    resident_bytes: process.memoryUsage.rss(),
  };
}
