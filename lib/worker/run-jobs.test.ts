import type { TaskList } from "graphile-worker";
import { makeWorkerUtils } from "graphile-worker";
import { afterEach, beforeEach, expect, it } from "vitest";
import { databaseUrl, pool } from "@/lib/platform/db/pool";
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

async function start(jobs: TaskList): Promise<void> {
  const onLost = () => undefined;
  cleanUp.push(await runJobs({ databaseUrl, pool, jobs, concurrency: 1, onLost }));
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
