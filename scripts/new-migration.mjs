/**
 * Writes the migration that brings a database from the last one to prisma/schema.prisma:
 *   node scripts/new-migration.mjs what-it-is-for
 * With --check it writes nothing and fails when such a migration is missing.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startTestPostgres, TEMPLATE } from "./postgres/test-cluster.mjs";
import { ROOT, TOOLS } from "./runtime/paths.mjs";

const migrations = path.join(ROOT, "prisma/migrations");
const name = process.argv[2];
if (name === undefined)
  throw new Error("Say what the migration is for: new-migration.mjs add-house-points");

const postgres = await startTestPostgres(migrations, path.join(TOOLS, "cache"));
const sql = difference(postgres.url(TEMPLATE));
await postgres.stop();
const isEmpty = !/^[^-\s]/m.test(sql);

if (isEmpty) console.log("The migrations and prisma/schema.prisma say the same.");
else if (name === "--check") {
  console.error(`prisma/schema.prisma is ahead of the migrations:\n${sql}`);
  process.exitCode = 1;
} else write(sql);

function difference(url) {
  const prisma = path.join(ROOT, "node_modules/prisma/build/index.js");
  const args = [
    "migrate",
    "diff",
    "--from-config-datasource",
    "--to-schema",
    "prisma/schema.prisma",
  ];
  return execFileSync(process.execPath, [prisma, ...args, "--script"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
}

function write(text) {
  const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join(migrations, `${time}_${name.replaceAll(/\W+/g, "_")}`);
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), text);
  console.log(`Written: ${path.relative(ROOT, folder)}/migration.sql`);
}
