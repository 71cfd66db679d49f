/**
 * Brings a database up to the migrations of this version, without Prisma's command line: the same table,
 * checksums and lock as `prisma migrate deploy` 7.10, in a tenth of its time.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";

/** The advisory lock Prisma itself takes. */
const PRISMA_LOCK = 72707369;
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

/**
 * @param {string} url the database
 * @param {string} folder prisma/migrations
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function migrate(url, folder) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query("SET client_min_messages = warning");
    await client.query(TABLE);
    const done = await appliedMigrations(client);
    const pending = readMigrations(folder).filter(
      ({ name, checksum }) => !isDone(done, name, checksum),
    );
    for (const migration of pending) await apply(client, migration);
    await migrateQueue(url);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Jobs are queued in the transaction of what they are about, also before a worker has ever run. */
async function migrateQueue(url) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // A pool's end does not wait for its connection to close: whoever stops the server next may cut it off in its last
  // word, which would end this process. What matters has failed or succeeded by then.
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("error", () => {});
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

/** @returns {{ name: string, sql: string, checksum: string }[]} in the order they apply */
export function readMigrations(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function appliedMigrations(client) {
  const { rows } = await client.query(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find((row) => row.finished_at === null);
  if (failed !== undefined)
    throw new Error(
      `Migration ${failed.migration_name} failed earlier. Put the database right, then say so with ` +
        "`prisma migrate resolve` (P3009).",
    );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function isDone(done, name, checksum) {
  const applied = done.get(name);
  if (applied === undefined) return false;
  if (applied !== checksum)
    throw new Error(
      `Migration ${name} was changed after it had been applied; restore it and add a new one.`,
    );
  return true;
}

/** The record and what it records are one transaction: a run killed half-way leaves nothing to mend. */
async function apply(client, { name, sql, checksum }) {
  const record = `INSERT INTO "_prisma_migrations"
    (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`;
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(record, [randomUUID(), checksum, name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed and was taken back: ${error.message}`, {
      cause: error,
    });
  }
}
