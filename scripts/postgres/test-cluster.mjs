/**
 * A Postgres server for one run of the tests. The migrated cluster is made once for each state of the
 * migrations and copied for each run, so that runs at the same time do not meet and each starts in 0.3 s.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { movePort } from "./cluster.mjs";
import { migrate, readMigrations } from "./migrate.mjs";
import { ensureDatabase, startPostgres } from "./start-postgres.mjs";

/** The migrated database that tests clone. */
export const TEMPLATE = "markwell_template";
/** Nothing here outlives the run, so nothing needs to reach the disk. */
const SETTINGS = { fsync: "off", full_page_writes: "off" };

/**
 * @param {string} migrations folder of the migrations
 * @param {string} cache folder where migrated clusters are kept between runs
 */
export async function startTestPostgres(migrations, cache) {
  const prepared = path.join(cache, `test-cluster-${digest(migrations)}`);
  if (!existsSync(prepared)) await prepare(prepared, migrations, cache);
  const folder = temporaryFolder();
  execFileSync("cp", ["-a", `${prepared}/.`, folder]);
  await movePort(folder);
  return startPostgres(folder, { temporary: true, settings: SETTINGS });
}

/** A folder only this run uses, which the account Postgres runs as may enter. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-"));
  chmodSync(folder, 0o711);
  return folder;
}

async function prepare(prepared, migrations, cache) {
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(`${prepared}-making-`);
  chmodSync(making, 0o711);
  const postgres = await startPostgres(making, { settings: SETTINGS });
  await ensureDatabase(postgres.url("postgres"), TEMPLATE);
  await migrate(postgres.url(TEMPLATE), migrations);
  await postgres.stop();
  try {
    renameSync(making, prepared);
  } catch {
    rmSync(making, { recursive: true, force: true }); // another run was quicker
  }
}

function digest(migrations) {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const { name, checksum } of readMigrations(migrations)) hash.update(name + checksum);
  return hash.digest("hex").slice(0, 16);
}
