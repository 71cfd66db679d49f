import * as z from "zod/mini";
import type { Sqlite } from "../store/open-database";
import { change, inTransaction, perDatabase, query } from "../store/statements";

const DAY_MS = 86_400_000;

/** Guests without an answer to anything, who have handed nothing in and were not here since a moment. */
const IDLE = `SELECT s.pupil_id AS id FROM session s JOIN sign_in i ON i.session_id = s.id
  GROUP BY s.pupil_id
  HAVING max(i.at) <= ? AND max(s.submitted_at) IS NULL
    AND NOT EXISTS (SELECT 1 FROM answer a JOIN session o ON o.id = a.session_id
      WHERE o.pupil_id = s.pupil_id)`;

const statements = perDatabase((database) => ({
  idle: query(database, IDLE, z.object({ id: z.uuid() })),
  sessions: query(
    database,
    "SELECT id FROM session WHERE pupil_id = ?",
    z.object({ id: z.uuid() }),
  ),
  ofSession: ["sign_in", "session_question", "follow_up", "notice"].map((table) =>
    change(database, `DELETE FROM ${table} WHERE session_id = ?`),
  ),
  session: change(database, "DELETE FROM session WHERE id = ?"),
  entries: change(database, "DELETE FROM entry WHERE chain_id = ?"),
  chain: change(database, "DELETE FROM chain WHERE id = ?"),
  pupil: change(database, "DELETE FROM pupil WHERE id = ?"),
}));

/**
 * Lets guests go who came, answered nothing and were not here for a day: nothing is lost but an id. Attack: a script makes
 * two thousand guests in half an hour, and a practice that stands for a term is closed to everybody else.
 * @returns how many went.
 */
export function makeRoom(database: Sqlite, now: Date): number {
  return inTransaction(database, () => {
    const since = new Date(now.getTime() - DAY_MS).toISOString();
    const idle = statements(database).idle.all(since);
    for (const { id } of idle) remove(database, id);
    return idle.length;
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
