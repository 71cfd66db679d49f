import * as z from "zod/mini";
import type { Sqlite } from "./open-database";
import { perDatabase, query } from "./statements";

const statements = perDatabase((database) => ({
  count: query(database, "SELECT count(*) AS n FROM outbox", z.object({ n: z.int() })),
}));

/** Events the coordinator has not acknowledged yet. */
export function countWaiting(database: Sqlite): number {
  return statements(database).count.get().n;
}
