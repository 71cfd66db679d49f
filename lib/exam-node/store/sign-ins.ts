import * as z from "zod/mini";
import { momentColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const rowSchema = z.object({
  session_id: z.uuid(),
  pupil_id: z.uuid(),
  ended_at: z.nullable(momentColumn),
});

const statements = perDatabase((database) => ({
  find: query(
    database,
    `SELECT i.session_id, s.pupil_id, i.ended_at FROM sign_in i JOIN session s ON s.id = i.session_id
     WHERE i.id = ?`,
    rowSchema,
  ),
  insert: change(database, "INSERT INTO sign_in (id, session_id, device, at) VALUES (?, ?, ?, ?)"),
  end: change(database, "UPDATE sign_in SET ended_at = ? WHERE id = ? AND ended_at IS NULL"),
}));

/** A sign-in by its id, with whose it is. */
export function findSignIn(database: Sqlite, id: string) {
  return statements(database).find.find(id);
}

export function insertSignIn(
  database: Sqlite,
  { id, sessionId, device }: { id: string; sessionId: string; device: string },
  at: Date,
): void {
  statements(database).insert(id, sessionId, device, at.toISOString());
}

/** Its token is worth nothing from now on. */
export function endSignIn(database: Sqlite, id: string, at: Date): void {
  statements(database).end(at.toISOString(), id);
}
