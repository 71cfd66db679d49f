/** Gives each test file a database of its own, cloned from the migrated template. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { TEMPLATE } from "../scripts/postgres/test-cluster.mjs";

const server = inject("postgresUrl");
const name = `test_${randomUUID().replaceAll("-", "")}`;
const admin = new pg.Client({ connectionString: `${server}postgres` });
await admin.connect();
await admin.query(`create database ${name} template ${TEMPLATE}`);
await admin.end();
process.env.DATABASE_URL = server + name;
