import * as z from "zod/mini";
import type { Sqlite } from "../store/open-database";
import { removePupil } from "../store/remove-pupil";
import { inTransaction, perDatabase, query } from "../store/statements";

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
    for (const { id } of going) removePupil(database, id);
    return going.length;
  });
}
