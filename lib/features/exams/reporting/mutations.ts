import type { ExamEvent } from "@/lib/core/exams/events";
import { MARKING_STATES } from "@/lib/core/exams/session-state";
import { SIGNED_VALID_MS } from "@/lib/core/exams/signed-request";
import { toldFields } from "@/lib/core/exams/wall/told-event";
import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import { pool } from "@/lib/platform/db/pool";
import { CHANNEL } from "@/lib/platform/realtime/channel";
import { raiseTold } from "../warning/mutations";

/**
 * One durable statement keeps a node's events, moves what is known of each sitting, and tells every dashboard. An event
 * that is kept already changes nothing and is told to nobody; of a sitting, neither does one older than the newest. Of a
 * practice nothing is told to anybody: each event is what a single guest did.
 */
const take = (asked: string) => `with fresh as (
      insert into "ExamNonce" (nonce, "forgetAt") values ($1::uuid, $2::timestamptz)
      on conflict do nothing returning 1
    ), given as (
      select * from jsonb_to_recordset($3::jsonb)
        as e(sequence int, type text, participant uuid, at timestamptz, data jsonb, notice text)
      where exists (select from fresh)
    ), kept as (
      insert into "ExamEvent" ("groupId", sequence, type, "participantId", at, data)
      select $4::uuid, sequence, type, participant, at, data from given
      on conflict do nothing returning sequence
    ), moved as (
      update "ExamSession" s set
        state = case when s.state = any($7::text[]) then s.state else coalesce(p.state, s.state) end,
        "terminationReason" = case when p.state is null then s."terminationReason" else p.reason end,
        "startedAt" = coalesce(p.started, s."startedAt"),
        "submittedAt" = case when p.state is null then s."submittedAt" else p.submitted end,
        deadline = case when p.timed then p.deadline else s.deadline end,
        "questionsAnswered" = coalesce(p.answered, s."questionsAnswered"),
        "totalQuestions" = coalesce(p.total, s."totalQuestions"),
        "currentScore" = coalesce(p.score, s."currentScore"),
        "lastSaveAt" = coalesce(p.saved, s."lastSaveAt"),
        "lastSequence" = p.sequence
      from jsonb_to_recordset($5::jsonb) as p(id uuid, sequence int, state text, reason text,
        started timestamptz, submitted timestamptz, timed boolean, deadline timestamptz, answered int,
        total int, score numeric, saved timestamptz)
      where s.id = p.id and s."groupId" = $4::uuid and s."lastSequence" < p.sequence
        and exists (select from fresh)
    ), told as (
      select pg_notify($6, notice) from given join kept using (sequence)
      where exists (select from "ExamGroup" where id = $4::uuid and mode = 'EXAM') order by sequence
    )${asked}
    select (select count(*) from fresh)::int as fresh, (select count(*) from told)::int as told`;

/**
 * The examiner's jobs are queued with what they are about, each once, and come before any other. Those of a practice have
 * a name, and workers, of their own and come last: however many there are, no exam's pupil waits behind them.
 */
const ASKED = `, asked as (
      select graphile_worker.add_job(case g.mode when 'PRACTICE' then 'ask-practice-examiner' else 'ask-examiner' end,
        json_build_object('groupId', $4::uuid, 'sequence', sequence), max_attempts := 3,
        priority := case g.mode when 'PRACTICE' then 10 else -10 end)
      from given join kept using (sequence) join "ExamGroup" g on g.id = $4::uuid
      where type = 'followup_requested'
    ), queued as (select count(*) from asked)`;

const TAKE = { name: "take-exam-events", text: take("") };
const TAKE_AND_ASK = {
  name: "take-exam-events-and-ask",
  text: `${take(ASKED)}, (select * from queued)::int as asked`,
};

/** What a batch changes of one sitting; undefined: nothing. */
interface SessionChange {
  id: string;
  sequence: number;
  state?: string;
  reason?: string | null;
  started?: string;
  submitted?: string | null;
  timed?: boolean;
  deadline?: string | null;
  answered?: number;
  total?: number;
  score?: number;
  saved?: string;
}

/**
 * Keeps what a node reports: at least once becomes once, by (delivery, sequence).
 * @param nonce of the signed call that brought them.
 * @returns the newest sequence kept: the node may forget everything up to it.
 * @throws AppError "unauthenticated" for a nonce that was used before.
 */
export async function takeEvents(
  groupId: string,
  events: readonly ExamEvent[],
  nonce: string,
  now: Date,
): Promise<number> {
  // First, and once by its place however often it comes: were we cut off behind it, the node tells it again.
  await raiseTold(groupId, events);
  const rows = events.map((event) => storable(rowOf(groupId, event)));
  const asks = events.some(({ event_type }) => event_type === "followup_requested");
  const { rows: answers } = await pool.query<{ fresh: number }>({
    ...(asks ? TAKE_AND_ASK : TAKE),
    values: [
      nonce,
      new Date(now.getTime() + 2 * SIGNED_VALID_MS),
      JSON.stringify(rows),
      groupId,
      JSON.stringify(changesOf(events)),
      CHANNEL,
      MARKING_STATES,
    ],
  });
  if (answers[0]?.fresh !== 1) throw new AppError("unauthenticated", "nonce used before");
  return Math.max(0, ...events.map(({ sequence }) => sequence));
}

/** A signed call without events takes its nonce all the same. @throws AppError "unauthenticated". */
export async function takeNonce(nonce: string, now: Date): Promise<void> {
  const forgetAt = new Date(now.getTime() + 2 * SIGNED_VALID_MS);
  const { rowCount } = await pool.query(
    `insert into "ExamNonce" (nonce, "forgetAt") values ($1::uuid, $2) on conflict do nothing`,
    [nonce, forgetAt],
  );
  if (rowCount !== 1) throw new AppError("unauthenticated", "nonce used before");
}

/** Nonces that could not be used again anyway. */
export async function forgetNonces(now: Date): Promise<void> {
  await pool.query(`delete from "ExamNonce" where "forgetAt" < $1`, [now]);
}

function rowOf(groupId: string, event: ExamEvent) {
  const { event_type: type, participant_id: participant, timestamp, sequence, ...rest } = event;
  const { delivery_id: _, ...data } = rest;
  const told = { participant, sequence, at: timestamp, ...toldFields(event) };
  return {
    // Words that staff must read are kept where they read them, and nowhere else.
    ...{ sequence, type, participant, at: timestamp, data: type === "concern_found" ? {} : data },
    notice: JSON.stringify({ topic: `exam:${groupId}`, type, data: told }),
  };
}

/** One change for each sitting, the later of two events winning field by field. */
function changesOf(events: readonly ExamEvent[]): SessionChange[] {
  const changes = new Map<string, SessionChange>();
  for (const event of events) {
    const change = changeOf(event);
    if (change !== undefined) changes.set(change.id, { ...changes.get(change.id), ...change });
  }
  return [...changes.values()];
}

function changeOf(event: ExamEvent): SessionChange | undefined {
  if (!("exam_session_id" in event)) return undefined;
  const { exam_session_id: id, sequence, timestamp: at } = event;
  const own = { id, sequence };
  if (event.event_type === "participant_started")
    return {
      ...own,
      ...running("in_progress"),
      started: at,
      timed: true,
      deadline: event.deadline,
    };
  if (event.event_type === "answer_submitted") {
    const { questions_answered, total_questions, current_score } = event.progress;
    const progress = { answered: questions_answered, total: total_questions, score: current_score };
    return { ...own, ...progress, saved: at };
  }
  if (event.event_type === "participant_completed")
    return { ...own, state: "submitted", reason: event.termination_reason, submitted: at };
  if (event.event_type === "participant_state") {
    const isOver = event.state === "submitted";
    const state = isOver ? {} : running(event.state);
    return { ...own, ...state, timed: true, deadline: event.deadline };
  }
  return undefined;
}

function running(state: string) {
  return { state, reason: null, submitted: null };
}
