import pg from "pg";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/log/log";
import { once } from "./shared-state";

/** Where queries go when no database was given: nowhere, with an ordinary connection error. */
const NO_DATABASE = "postgresql://127.0.0.1:1/no-database-given";

/** The address of the database, as the launcher or the administrator gave it. */
export const databaseUrl = env.DATABASE_URL ?? NO_DATABASE;

/** The connections of this process, shared by Prisma and by statements written by hand. */
export const pool = once("pool", () => {
  const made = new pg.Pool({
    connectionString: databaseUrl,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    application_name: "markwell",
  });
  // A connection ends when Postgres stops; unheard, that would end this process too: once for those that are
  // idle, once for those that somebody holds (Prisma holds one before it listens).
  const heard = (error: Error) =>
    log.warn({ reason: error.message }, "a database connection ended");
  made.on("error", heard);
  made.on("connect", (client) => client.on("error", heard));
  return made;
});
