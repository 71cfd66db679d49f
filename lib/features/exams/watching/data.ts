import type { DeliveryStats, LiveProgress } from "@/lib/core/exams/control";
import { deliveryStatsSchema, liveProgressSchema } from "@/lib/core/exams/control";
import { testOf } from "@/lib/core/exams/exam-name";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import { dayOf, getNodePlace, noGroup, readSettings } from "../groups/data";
import { viewOf } from "../launching/data";
import type { LiveView, WatchedGroup, WatchedPupil } from "./types";

/** A group and its pupils may be asked so often that the node is asked once a second at most. */
const CACHED_MS = 1_000;
const WALL_ANSWER_MS = 1_500;

interface Cached {
  readonly at: number;
  readonly view: Promise<LiveView>;
}
const cache = new Map<string, Cached>();

/**
 * How a group's pupils stand: asked of its node, at most once a second. Where the node does not answer, the last
 * known state, marked stale with its time; after collection, what Postgres has.
 * @param newsAt of an event the asker was not told: what was asked for before it does not know of it either.
 * @throws AppError "not-found".
 */
export async function getLiveProgress(
  groupId: string,
  now: Date,
  newsAt = new Date(0),
): Promise<LiveView> {
  const kept = cache.get(groupId);
  const isFresh = kept !== undefined && now.getTime() - kept.at < CACHED_MS;
  if (isFresh && kept.at > newsAt.getTime()) return await kept.view;
  const view = readLive(groupId, now);
  cache.set(groupId, { at: now.getTime(), view });
  try {
    return await view;
  } catch (error) {
    cache.delete(groupId);
    throw error;
  }
}

async function readLive(groupId: string, now: Date): Promise<LiveView> {
  const before = await cache.get(groupId)?.view.catch(() => undefined);
  const group = await db.examGroup.findUnique({
    where: { id: groupId },
    select: { mode: true, collectedAt: true, salt: true, launchedAt: true },
  });
  if (group === null) throw noGroup();
  // Of a practice nothing of any pupil is here, and its node would not tell.
  const isUntold = group.mode === "PRACTICE" || group.salt === null;
  const isOver = isUntold || group.collectedAt !== null || group.launchedAt === null;
  if (isOver) return await fromPostgres(groupId, now, false);
  try {
    const live = await askProgress(groupId);
    return { ...live, stale: false, as_of: live.server_time };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (before !== undefined) return { ...before, stale: true };
    return await fromPostgres(groupId, now, true);
  }
}

async function askProgress(groupId: string): Promise<LiveProgress> {
  const place = await getNodePlace(groupId);
  const reply = liveProgressSchema;
  const timeoutMs = WALL_ANSWER_MS;
  return await callNode(place, { method: "GET", path: "/api/progress", reply, timeoutMs });
}

/** The last that was heard. */
async function fromPostgres(groupId: string, now: Date, stale: boolean): Promise<LiveView> {
  const group = await db.examGroup.findUniqueOrThrow({
    where: { id: groupId },
    include: { sessions: { orderBy: { number: "asc" } } },
  });
  const heard = await db.examEvent.findFirst({
    where: { groupId },
    orderBy: { sequence: "desc" },
    select: { receivedAt: true },
  });
  return {
    delivery_id: groupId,
    exam_id: group.slug,
    group: group.collectedAt !== null ? "finalised" : group.endedAt !== null ? "ended" : "open",
    server_time: now.toISOString(),
    stale,
    as_of: (heard?.receivedAt ?? group.collectedAt ?? group.createdAt).toISOString(),
    participants: group.sessions.map((row) => ({
      user_id: row.pupilId,
      state: row.state,
      questions_answered: row.questionsAnswered,
      total_questions: row.totalQuestions,
      current_score: row.currentScore.toNumber(),
      time_remaining_seconds: remaining(row, now),
      last_save_at: row.lastSaveAt?.toISOString() ?? null,
      connected: false,
      termination_reason: row.terminationReason,
      paused_since: null,
      on_rest_break: false,
      rest_break_seconds: 0,
    })),
  };
}

function remaining(row: { deadline: Date | null; state: string }, now: Date): number | null {
  if (row.deadline === null || row.state !== "in_progress") return null;
  return Math.max(0, Math.round((row.deadline.getTime() - now.getTime()) / 1000));
}

/** A group in a few numbers, asked of its node. @throws AppError "unavailable". */
export async function getDeliveryStats(groupId: string): Promise<DeliveryStats> {
  const place = await getNodePlace(groupId);
  const reply = deliveryStatsSchema;
  return await callNode(place, { method: "GET", path: "/api/delivery-stats", reply });
}

/** Groups by their own id, by that of their exam, or by their day; none of them: all. */
export interface WhichGroups {
  readonly id?: string;
  readonly examId?: string;
  readonly date?: Date;
}

/** Groups of exams, the newest date first; or standing practices. */
export async function listGroups(
  which: WhichGroups = {},
  mode: "EXAM" | "PRACTICE" = "EXAM",
): Promise<WatchedGroup[]> {
  const rows = await db.examGroup.findMany({
    where: { ...which, mode },
    orderBy: [{ date: "desc" }, { slug: "asc" }],
    omit: { database: true },
    include: {
      exam: { select: { subject: true } },
      assessment: { select: { title: true } },
      environments: { orderBy: { createdAt: "desc" }, take: 1 },
      _count: { select: { pupils: true, results: true } },
    },
  });
  const sittings = await countSittings(which);
  return rows.map((row) => {
    const [environment] = row.environments;
    const { slug, title, exam, assessment } = row;
    const settings = row.salt === null ? undefined : readSettings(row.settings);
    return {
      delivery_id: row.id,
      exam: row.examId,
      exam_id: slug,
      date: dayOf(row.date),
      subject: exam.subject,
      title,
      test: testOf({ subject: exam.subject, slug, title, assessment: assessment?.title ?? null }),
      mode: row.mode === "PRACTICE" ? "practice" : "exam",
      pupils: row._count.pupils,
      results: row._count.results,
      sittings: sittings.get(row.id) ?? {},
      time_limit_minutes: settings?.timeLimitMinutes ?? null,
      starts_at: settings?.startsAt ?? null,
      ends_at: settings?.endsAt ?? null,
      environment: environment === undefined ? null : viewOf(environment),
      launched_at: row.launchedAt?.toISOString() ?? null,
      ended_at: row.endedAt?.toISOString() ?? null,
      collected_at: row.collectedAt?.toISOString() ?? null,
      torn_down_at: row.tornDownAt?.toISOString() ?? null,
      review: row.review.toLowerCase(),
    };
  });
}

/** How many sittings of each group are in which state, as was last heard. */
async function countSittings(
  which: WhichGroups,
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const counted = await db.examSession.groupBy({
    by: ["groupId", "state"],
    where: { group: which },
    _count: true,
  });
  const sittings = new Map<string, Record<string, number>>();
  for (const { groupId, state, _count: times } of counted)
    sittings.set(groupId, { ...sittings.get(groupId), [state]: times });
  return sittings;
}

/** The pupils of a group by name. */
export async function listPupils(groupId: string): Promise<WatchedPupil[]> {
  const rows = await db.examPupil.findMany({ where: { groupId }, orderBy: { displayName: "asc" } });
  return rows.map((row) => ({
    user_id: row.id,
    external_id: row.externalId,
    display_name: row.displayName,
    extra_time_percent: row.extraTimePercent,
  }));
}
