import * as z from "zod/mini";
import type { ExamEvent, NewEvent } from "@/lib/core/exams/events";
import { examEventSchema } from "@/lib/core/exams/events";
import { parse } from "@/lib/core/kernel/parse";
import { jsonColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, inLightTransaction, perDatabase, query } from "./statements";

const eventRow = z.object({
  sequence: z.int(),
  event: jsonColumn(z.record(z.string(), z.unknown())),
});

const statements = perDatabase((database) => ({
  count: query(database, "SELECT count(*) AS n FROM outbox", z.object({ n: z.int() })),
  insert: change(database, "INSERT INTO outbox (event) VALUES (?)"),
  first: query(database, "SELECT sequence, event FROM outbox ORDER BY sequence LIMIT ?", eventRow),
  accepted: change(database, "DELETE FROM outbox WHERE sequence <= ?"),
}));

/** Events the coordinator has not acknowledged yet. */
export function countWaiting(database: Sqlite): number {
  return statements(database).count.get().n;
}

/** Puts an event at the end, in the caller's transaction. */
export function insertEvent(database: Sqlite, deliveryId: string, event: NewEvent): void {
  statements(database).insert(JSON.stringify({ ...event, delivery_id: deliveryId }));
}

/** The oldest events that wait, in order. */
export function getWaiting(database: Sqlite, most: number): ExamEvent[] {
  return statements(database)
    .first.all(most)
    .map(({ sequence, event }) =>
      parse(examEventSchema, { ...event, sequence }, "An event of the outbox"),
    );
}

/** The coordinator keeps everything up to here. Were this lost, it would be told once more, and know it. */
export function dropAccepted(database: Sqlite, upTo: number): void {
  inLightTransaction(database, () => statements(database).accepted(upTo));
}
