import { EventEmitter } from "node:events";
import type { TaskList, WorkerEvents } from "graphile-worker";
import { makeWorkerUtils, run } from "graphile-worker";
import type { Pool } from "pg";
import { log } from "@/lib/platform/log/log";
import { jobLogger } from "./job-logger";
import { lookAgain } from "./look-again";
import { Ownership } from "./ownership";

const RECLAIM_MS = 10_000;
const POLL_MS = 2_000;

export interface RunJobsOptions {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly jobs: TaskList;
  readonly concurrency: number;
  /** What runs by the clock, in crontab lines; nothing when it is not given. */
  readonly crontab?: string;
  /** How often each worker looks for a job that it was not told of: one that is tried again, or due by the clock. */
  readonly pollMs?: number;
  /** Called when this process can no longer prove that its jobs are its own; it should end. */
  readonly onLost: () => void;
}

/**
 * Runs queued jobs until the returned function is called. Jobs of a worker that was killed are given back
 * at the start and every ten seconds, so a killed worker's job goes on as soon as the next one starts.
 */
export async function runJobs(options: RunJobsOptions): Promise<() => Promise<void>> {
  const utils = await makeWorkerUtils({ pgPool: options.pool, logger: jobLogger });
  await utils.migrate();
  const ownership = await Ownership.open(options.databaseUrl, options.onLost);
  const reclaim = async () => {
    const dead = await ownership.deadOwners();
    if (dead.length > 0) await utils.forceUnlockWorkers(dead);
  };
  await reclaim();
  const events: WorkerEvents = new EventEmitter();
  claim(events, ownership, options.onLost);
  const stopLooking = lookAgain(events, options.pool, Object.keys(options.jobs));
  const runner = await run({
    pgPool: options.pool,
    taskList: options.jobs,
    crontab: options.crontab ?? "",
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: options.pollMs ?? POLL_MS,
    events,
    logger: jobLogger,
  });
  const timer = setInterval(() => {
    reclaim().catch((error: unknown) =>
      log.warn({ err: error }, "could not look for abandoned jobs"),
    );
  }, RECLAIM_MS);
  return async () => {
    clearInterval(timer);
    stopLooking();
    await runner.stop();
    await Promise.all([ownership.close(), utils.release()]);
  };
}

/** The pool's id is what graphile-worker writes beside the jobs it takes. */
function claim(events: WorkerEvents, ownership: Ownership, onLost: () => void): void {
  events.on("pool:create", ({ workerPool }) => {
    ownership.hold(workerPool.id).catch(onLost);
  });
}
