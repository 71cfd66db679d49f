import { orUnavailable } from "@/lib/platform/db/outage";
import { pool } from "@/lib/platform/db/pool";
import type { Command } from "./command";

const NO_DATABASE =
  "The database cannot be reached. Start it with `npm start`, or set DATABASE_URL.";

/** A command that reads or writes Postgres, as a program of its own: lets go of the database when it is done. */
export function withDatabase(command: Command): Command {
  return async (args, io) => {
    try {
      return await orUnavailable(() => command(args, io), NO_DATABASE);
    } finally {
      await pool.end();
    }
  };
}
