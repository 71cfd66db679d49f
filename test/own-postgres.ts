/**
 * Imported before anything that reads the environment: gives a test file a Postgres server of its own, with
 * the settings of a real one, that it may kill.
 */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll } from "vitest";
import { migrate } from "../scripts/postgres/migrate.mjs";
import { ensureDatabase, startPostgres } from "../scripts/postgres/start-postgres.mjs";
import { temporaryFolder } from "../scripts/postgres/test-cluster.mjs";

const folder = temporaryFolder();
const postgres = await startPostgres(folder, { temporary: true });
await ensureDatabase(postgres.url("postgres"), "markwell");
await migrate(postgres.url("markwell"), "prisma/migrations");
process.env.DATABASE_URL = postgres.url("markwell");
afterAll(() => postgres.stop());

/** kill −9 of the server; resolves once its keeper has started it again. */
export async function killPostgres(): Promise<void> {
  const [pid] = readFileSync(path.join(folder, "data", "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  for (;;) {
    const [message] = await once(postgres.keeper, "message");
    if (message.type === "restarted") return;
  }
}
