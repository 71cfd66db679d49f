import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeDatabase, openDatabase } from "./open-database";
import { inLightTransaction, inTransaction } from "./statements";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-durable-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** SQLite's number for FULL (https://sqlite.org/pragma.html#pragma_synchronous): a commit waits for the disk. */
const FULL = 2;
const NORMAL = 1;

it("a commit waits for the disk, but for what is told again; and so it is after that, and in a database opened anew", () => {
  const [file, key] = [path.join(folder, "group.db"), randomBytes(32).toString("hex")];
  const waits = (database: ReturnType<typeof openDatabase>) =>
    database.pragma("synchronous", { simple: true });
  makeDatabase(file, key).close();
  const database = openDatabase(file, key);
  expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(waits(database)).toBe(FULL);
  expect(inTransaction(database, () => waits(database))).toBe(FULL);
  expect(inLightTransaction(database, () => waits(database))).toBe(NORMAL);
  expect(waits(database)).toBe(FULL);
  const broken = () =>
    inLightTransaction(database, () => {
      throw new Error("broke off");
    });
  expect(broken).toThrow("broke off");
  expect(waits(database)).toBe(FULL);
  // What is done in a transaction that waits does so, however it is asked for.
  expect(inTransaction(database, () => inLightTransaction(database, () => waits(database)))).toBe(
    FULL,
  );
  database.close();
});
