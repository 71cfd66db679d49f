import type { TaskList } from "graphile-worker";
import { makeWorkerUtils, runOnce } from "graphile-worker";
import { expect, vi } from "vitest";
import { pool } from "@/lib/platform/db/pool";

/** The queue's own tables, which the worker makes when it first starts: where none runs, jobs can be queued all the same. */
export async function makeJobQueue(): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool });
  await utils.migrate();
  await utils.release();
}

/** Has the jobs of these kinds that wait done in this process, once each; one that failed before is due again. */
export async function runQueued(taskList: TaskList): Promise<void> {
  await pool.query("update graphile_worker._private_jobs set run_at = now()");
  await runOnce({ pgPool: pool, taskList, noHandleSignals: true });
  // The queue writes down how a job ended a moment after it says that nothing is left to do.
  await vi.waitFor(async () => expect(await beingDone()).toBe(0), { timeout: 20_000 });
}

async function beingDone(): Promise<number> {
  const locked = "select from graphile_worker.jobs where locked_at is not null";
  return (await pool.query(locked)).rows.length;
}
