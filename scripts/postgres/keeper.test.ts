import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { isAlive, startTimeOf } from "../runtime/process-identity.mjs";
import { startPostgres } from "./start-postgres.mjs";
import { temporaryFolder } from "./test-cluster.mjs";

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of cleanUp.splice(0)) await end();
});

const patience = { timeout: 20_000 };

/** The server's process, as its own pid file names it. */
function serverOf(folder: string) {
  const pid = Number.parseInt(readFileSync(path.join(folder, "data/postmaster.pid"), "utf8"), 10);
  return { pid, startTime: startTimeOf(pid) };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Another program that starts a server in `folder` and then only waits. */
async function programWithServer(folder: string): Promise<ChildProcess> {
  const script = `
    const { startPostgres } = await import("./scripts/postgres/start-postgres.mjs");
    await startPostgres(${JSON.stringify(folder)}, { temporary: true });
    process.stdout.write("ready");
    setInterval(() => {}, 1000);`;
  const args = ["--input-type=module", "--eval", script];
  const program = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await once(program.stdout, "data");
  return program;
}

it("starts a killed server again, at the same address", async () => {
  const folder = temporaryFolder();
  const postgres = await startPostgres(folder, { temporary: true });
  cleanUp.push(postgres.stop);
  const killed = serverOf(folder);
  process.kill(killed.pid, "SIGKILL");
  await vi.waitUntil(() => !isAlive(killed), patience);
  await vi.waitUntil(() => answers(postgres.url("postgres")), patience);
  expect(serverOf(folder).pid).not.toBe(killed.pid);
});

it("takes the server with it when the program that wanted it is killed", async () => {
  const folder = temporaryFolder();
  const program = await programWithServer(folder);
  const server = serverOf(folder);
  expect(isAlive(server)).toBe(true);
  program.kill("SIGKILL");
  await vi.waitUntil(() => !isAlive(server), patience);
});

it("ends a server whose keeper was killed before it starts the next", async () => {
  const folder = temporaryFolder();
  const first = await startPostgres(folder, {});
  const orphan = serverOf(folder);
  first.keeper.kill("SIGKILL");
  await once(first.keeper, "exit");
  expect(isAlive(orphan)).toBe(true);
  const second = await startPostgres(folder, { temporary: true, mayMove: false });
  cleanUp.push(second.stop);
  expect(isAlive(orphan)).toBe(false);
  expect(await answers(second.url("postgres"))).toBe(true);
});
