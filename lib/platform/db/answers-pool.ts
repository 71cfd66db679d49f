import pg from "pg";
import { log } from "@/lib/platform/log/log";
import { databaseUrl } from "./pool";
import { once } from "./shared-state";

const CONNECTIONS = 8;
const PATIENCE_MS = 3000;

/**
 * The connections that save answers, and nothing else: a page that reads a whole year must not make a
 * pupil wait. A save that finds Postgres away is told so within seconds; the browser keeps it and tries again.
 */
export const answersPool = once("answers-pool", () => {
  const made = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
    application_name: "markwell answers",
  });
  // As in pool.ts: unheard, the end of a connection would end this process too.
  const heard = (error: Error) =>
    log.warn({ reason: error.message }, "a connection for answers ended");
  made.on("error", heard);
  made.on("connect", (client) => client.on("error", heard));
  return made;
});
