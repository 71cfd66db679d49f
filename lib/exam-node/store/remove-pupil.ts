import * as z from "zod/mini";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const statements = perDatabase((database) => ({
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

/** Removes a pupil with every sitting and its log; whether anything may be lost by it is for the caller to know. */
export function removePupil(database: Sqlite, pupilId: string): void {
  const all = statements(database);
  for (const { id } of all.sessions.all(pupilId)) {
    for (const removeFrom of all.ofSession) removeFrom(id);
    all.session(id);
    all.entries(id);
    all.chain(id);
  }
  all.pupil(pupilId);
}
