import * as z from "zod/mini";
import type { Sqlite } from "../store/open-database";
import { change, inTransaction, perDatabase, query } from "../store/statements";

const DAY_MS = 86_400_000;
/** Longer than a holiday week: who comes back after it begins anew, and only where the practice was full. */
const LEFT_DAYS = 14;

/** Guests without an answer to anything, who have handed nothing in and were not here since a moment. */
const IDLE = `SELECT s.pupil_id AS id FROM session s JOIN sign_in i ON i.session_id = s.id
  GROUP BY s.pupil_id
  HAVING max(i.at) <= ? AND max(s.submitted_at) IS NULL
    AND NOT EXISTS (SELECT 1 FROM answer a JOIN session o ON o.id = a.session_id
      WHERE o.pupil_id = s.pupil_id)`;

/** Guests who answered something, handed nothing in, and were not here since a moment. */
const LEFT = `SELECT s.pupil_id AS id FROM session s JOIN sign_in i ON i.session_id = s.id
  GROUP BY s.pupil_id HAVING max(i.at) <= ? AND max(s.submitted_at) IS NULL`;

const statements = perDatabase((database) => ({
  idle: query(database, IDLE, z.object({ id: z.uuid() })),
  left: query(database, LEFT, z.object({ id: z.uuid() })),
  sessions: query(
    database,
    "SELECT id FROM session WHERE pupil_id = ?",
    z.object({ id: z.uuid() }),
  ),
  ofSession: ["sign_in", "answer", "session_question", "follow_up", "notice"].map((table) =>
    change(database, `DELETE FROM ${table} WHERE session_id = ?`),
  ),
  session: change(database, "DELETE FROM session WHERE id = ?"),
  entries: change(database, "DELETE FROM entry WHERE chain_id = ?"),
  chain: change(database, "DELETE FROM chain WHERE id = ?"),
  pupil: change(database, "DELETE FROM pupil WHERE id = ?"),
}));

/**
 * Lets guests go who came, answered nothing and were not here for a day: nothing is lost but an id. Where there are none, those
 * who left their attempt two weeks ago and handed nothing in; it was looked at for danger a day after. Attack: a script makes
 * two thousand guests in half an hour, and a practice that stands for a term is closed to everybody else.
 * @returns how many went.
 */
export function makeRoom(database: Sqlite, now: Date): number {
  return inTransaction(database, () => {
    const since = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
    const { idle, left } = statements(database);
    const empty = idle.all(since(1));
    const going = empty.length > 0 ? empty : left.all(since(LEFT_DAYS));
    for (const { id } of going) remove(database, id);
    return going.length;
  });
}

function remove(database: Sqlite, pupilId: string): void {
  const all = statements(database);
  for (const { id } of all.sessions.all(pupilId)) {
    for (const removeFrom of all.ofSession) removeFrom(id);
    all.session(id);
    all.entries(id);
    all.chain(id);
  }
  all.pupil(pupilId);
}
