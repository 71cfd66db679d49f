/** Gives each test file a database of its own, cloned from the migrated template, and a data folder. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { TEMPLATE } from "../scripts/postgres/test-cluster.mjs";

const server = inject("postgresUrl");
const name = `test_${randomUUID().replaceAll("-", "")}`;
const admin = new pg.Client({ connectionString: `${server}postgres` });
await admin.connect();
await admin.query(`create database ${name} template ${TEMPLATE}`);
await admin.end();
process.env.DATABASE_URL = server + name;

const dataFolder = mkdtempSync(path.join(tmpdir(), "markwell-test-"));
process.env.MARKWELL_DATA_DIR = dataFolder;
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
