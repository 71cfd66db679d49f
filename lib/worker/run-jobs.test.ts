import type { TaskList } from "graphile-worker";
import { makeWorkerUtils } from "graphile-worker";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { databaseUrl, pool } from "@/lib/platform/db/pool";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";
import { Ownership } from "./ownership";
import { runJobs } from "./run-jobs";

const cleanUp: (() => Promise<void>)[] = [];

beforeEach(async () => {
  const utils = await makeWorkerUtils({ pgPool: pool });
  await utils.migrate();
  await utils.addJob("read-lesson", { document: "d1" });
  await utils.release();
});
afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) await end();
});

/** What the database looks like while `owner` works on every queued job. */
async function takenBy(owner: string): Promise<void> {
  const jobs = "graphile_worker._private_jobs";
  await pool.query(`update ${jobs} set locked_by = $1, locked_at = now()`, [owner]);
}

async function start(jobs: TaskList, pollMs = 2_000): Promise<void> {
  const onLost = () => undefined;
  cleanUp.push(await runJobs({ databaseUrl, pool, jobs, concurrency: 1, onLost, pollMs }));
}

it("goes on at once with the job of a worker that was killed", async () => {
  await takenBy("pool-killed");
  const payload = await new Promise(
    (resolve) => void start({ "read-lesson": (given) => resolve(given) }),
  );
  expect(payload).toEqual({ document: "d1" });
});

it("leaves the job of a living worker alone", async () => {
  const living = await Ownership.open(databaseUrl, () => undefined);
  cleanUp.push(() => living.close());
  await living.hold("pool-living");
  await takenBy("pool-living");
  expect(await living.deadOwners()).toEqual([]);
});

it("knows its own jobs as its own while it runs", async () => {
  const watcher = await Ownership.open(databaseUrl, () => undefined);
  cleanUp.push(() => watcher.close());
  const seen = new Promise((resolve) => {
    void start({ "read-lesson": async () => resolve(await watcher.deadOwners()) });
  });
  expect(await seen).toEqual([]);
});

const NEVER_MS = 24 * 60 * 60_000;

it("finds every job that it was told of, though workers of other kinds look through the queues at that moment", async () => {
  const done = new Set<unknown>();
  const note = (given: unknown) => void done.add(given);
  for (const other of ["ask", "run", "print"]) await start({ [other]: () => undefined }, NEVER_MS);
  await start({ "read-lesson": () => undefined, "mark-test": note }, NEVER_MS);
  for (let index = 0; index < 200; index += 1) {
    const queue = `test-${index}`;
    await db.$transaction((tx) => queueJobIn(tx, "mark-test", { index: queue }, queue));
    await vi.waitFor(() => expect(done.size).toBe(index + 1), { timeout: 10_000, interval: 2 });
  }
});
