import type { Facts } from "@/lib/core/exams/wall/facts";
import { replay } from "@/lib/core/exams/wall/replay";
import type { ToldEvent } from "@/lib/core/exams/wall/told-event";
import { readToldEvent } from "@/lib/core/exams/wall/told-event";
import { db } from "@/lib/platform/db/client";
import { getLiveProgress } from "../watching/data";
import type { WallPupil, WallView } from "./types";

/** Where the facts beside the answers are told. Answers, the most of all events, are not read for them. */
const OF_FACTS = ["participant_signal", "participant_state", "participant_completed"];
const OF_PUPILS = [...OF_FACTS, "participant_started", "answer_submitted"];

/**
 * How a group stands now: what its node says, and the facts that were reported.
 * @param newsAt of the newest event that whoever asks will not be told any more.
 * @throws AppError "not-found".
 */
export async function getWallView(groupId: string, now: Date, newsAt?: Date): Promise<WallView> {
  const [live, events, began] = await Promise.all([
    getLiveProgress(groupId, now, newsAt),
    listTold(groupId, OF_FACTS),
    db.examSession.aggregate({ where: { groupId }, _min: { startedAt: true } }),
  ]);
  const facts: Record<string, Facts> = {};
  for (const [userId, standing] of replay(events)) facts[userId] = standing.facts;
  return { ...live, facts, began_at: began._min.startedAt?.toISOString() ?? null };
}

/** Everything that happened to the pupils of a group, in the order of its times. */
export async function listPupilEvents(groupId: string): Promise<ToldEvent[]> {
  const events = await listTold(groupId, OF_PUPILS);
  return events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The pupils of a group by name. */
export async function listWallPupils(groupId: string): Promise<WallPupil[]> {
  const rows = await db.examPupil.findMany({
    where: { groupId },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    userId: row.id,
    externalId: row.externalId,
    name: row.displayName,
    extraTimePercent: row.extraTimePercent,
    restBreakMinutes: row.restBreakMinutes,
  }));
}

async function listTold(groupId: string, types: readonly string[]): Promise<ToldEvent[]> {
  const rows = await db.examEvent.findMany({
    where: { groupId, type: { in: [...types] } },
    orderBy: { sequence: "asc" },
    select: { type: true, participantId: true, at: true, data: true },
  });
  return rows.flatMap(({ type, participantId: participant, at, data }) => {
    const told = { ...flat(data), participant, at: at.toISOString() };
    return readToldEvent(type, told) ?? [];
  });
}

/** As it is told to dashboards: how far a pupil is stands beside the rest. */
function flat(data: unknown): object {
  const fields = typeof data === "object" && data !== null ? data : {};
  return "progress" in fields && typeof fields.progress === "object"
    ? { ...fields, ...fields.progress }
    : fields;
}
