import * as z from "zod/mini";
import type { ControlReply, ControlRequest } from "@/lib/core/exams/control";
import { controlReplySchema } from "@/lib/core/exams/control";
import { AppError } from "@/lib/core/kernel/app-error";
import { jsonColumn, momentColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const statements = perDatabase((database) => ({
  find: query(
    database,
    "SELECT reply FROM command WHERE id = ?",
    z.object({ reply: jsonColumn(controlReplySchema) }),
  ),
  end: query(
    database,
    "SELECT at FROM command WHERE id = ? AND request = 'end'",
    z.object({ at: momentColumn }),
  ),
  openings: query(
    database,
    "SELECT at, reply FROM command WHERE request IN ('reopen', 'new_session', 'add_pupil') ORDER BY at",
    z.object({ at: momentColumn, reply: jsonColumn(controlReplySchema) }),
  ),
  insert: change(database, "INSERT INTO command (id, at, request, reply) VALUES (?, ?, ?, ?)"),
}));

/** The first reply to a command that came before, or undefined. */
export function findCommandReply(database: Sqlite, id: string): ControlReply | undefined {
  return statements(database).find.find(id)?.reply;
}

/** When an end was given. @throws AppError "not-found" for a command that is none, or never came. */
export function getEndMoment(database: Sqlite, id: string): Date {
  const end = statements(database).end.find(id);
  if (end === undefined) throw new AppError("not-found", "There is no such end to take back.");
  return end.at;
}

/** When an administrator last opened a sitting of each pupil, or added the pupil, by user_id. */
export function getOpenings(database: Sqlite): ReadonlyMap<string, Date> {
  const openings = statements(database).openings.all();
  return new Map(openings.flatMap(({ at, reply }) => reply.changed.map((id) => [id, at])));
}

/** @param request without what nobody needs later: no password's hash. */
export function insertCommand(
  database: Sqlite,
  id: string,
  action: ControlRequest["action"],
  reply: ControlReply,
  at: Date,
): void {
  statements(database).insert(id, at.toISOString(), action, JSON.stringify(reply));
}
