import { EventEmitter } from "node:events";
import type { TaskList, WorkerEvents } from "graphile-worker";
import { makeWorkerUtils, run } from "graphile-worker";
import type { Pool } from "pg";
import { log } from "@/lib/platform/log/log";
import { jobLogger } from "./job-logger";
import { Ownership } from "./ownership";

const RECLAIM_MS = 10_000;

export interface RunJobsOptions {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly jobs: TaskList;
  readonly concurrency: number;
  /** What runs by the clock, in crontab lines; nothing when it is not given. */
  readonly crontab?: string;
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
  const runner = await run({
    pgPool: options.pool,
    taskList: options.jobs,
    crontab: options.crontab ?? "",
    concurrency: options.concurrency,
    noHandleSignals: true,
    events: eventsThatClaim(ownership, options.onLost),
    logger: jobLogger,
  });
  const timer = setInterval(() => {
    reclaim().catch((error: unknown) =>
      log.warn({ err: error }, "could not look for abandoned jobs"),
    );
  }, RECLAIM_MS);
  return async () => {
    clearInterval(timer);
    await runner.stop();
    await Promise.all([ownership.close(), utils.release()]);
  };
}

/** The pool's id is what graphile-worker writes beside the jobs it takes. */
function eventsThatClaim(ownership: Ownership, onLost: () => void): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => {
    ownership.hold(workerPool.id).catch(onLost);
  });
  return events;
}
