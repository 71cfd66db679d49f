import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeEach, expect, inject, it } from "vitest";
import { migrate } from "./migrate.mjs";

let url: string;
let folder: string;

beforeEach(async () => {
  const server = inject("postgresUrl");
  const name = `migrate_${process.hrtime.bigint()}`;
  await query(`${server}postgres`, `create database ${name}`);
  url = server + name;
  folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
});

async function query(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function add(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

it("applies each migration once, in order", async () => {
  add("1_table", "create table t (n int)");
  add("2_row", "insert into t values (1)");
  expect(await migrate(url, folder)).toEqual(["1_table", "2_row"]);
  expect(await migrate(url, folder)).toEqual([]);
  expect(await query(url, "select n from t")).toEqual([{ n: 1 }]);
});

it("lets servers that start at the same moment take turns", async () => {
  add("1_table", "create table t (n int)");
  const applied = await Promise.all([
    migrate(url, folder),
    migrate(url, folder),
    migrate(url, folder),
  ]);
  expect(applied.flat()).toEqual(["1_table"]);
});

it("takes back the whole of a migration that fails, so that a mended one applies", async () => {
  add("1_table", "create table t (n int); insert into t values ('word')");
  await expect(migrate(url, folder)).rejects.toThrow("1_table");
  add("1_table", "create table t (n int)");
  expect(await migrate(url, folder)).toEqual(["1_table"]);
});

it("refuses a migration that was changed after it had been applied", async () => {
  add("1_table", "create table t (n int)");
  await migrate(url, folder);
  add("1_table", "create table t (n bigint)");
  await expect(migrate(url, folder)).rejects.toThrow("1_table was changed");
});
