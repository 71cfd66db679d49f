import type { WorkerEvents, WorkerPool } from "graphile-worker";
import type { Pool } from "pg";
import { log } from "@/lib/platform/log/log";

/** Looks of several workers at once are to come apart. */
const soon = () => 5 + Math.random() * 25;

/**
 * Has idle workers look once more for a job that they were told of and did not find. Whoever looks locks, for that
 * moment, the queues of every job that waits (graphile-worker 0.18, `getJobs`: "lock the job queues up front"), and each
 * new job has one worker of every kind look at once: mostly those whose job it is find it locked, and would leave it
 * until they look by the clock. A question that locks nothing says whether one waits still.
 * @returns how to stop it
 */
export function lookAgain(events: WorkerEvents, pool: Pool, kinds: readonly string[]): () => void {
  let hasNews = false;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const news = () => {
    hasNews = true;
  };
  const look = async (workers: WorkerPool) => {
    timer = undefined;
    hasNews = false;
    if (!(await isWaiting(pool, kinds)) || isOver) return;
    news();
    workers.nudge(1);
  };
  events.on("pool:listen:notification", news);
  events.on("job:complete", news);
  events.on("worker:getJob:empty", ({ worker }) => {
    if (!hasNews || timer !== undefined || isOver) return;
    timer = setTimeout(() => {
      look(worker.workerPool).catch((error: unknown) =>
        log.warn({ err: error }, "could not look for a job once more"),
      );
    }, soon());
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Whether a job of these kinds could be taken now: one is due, and none of its queue is being done. */
async function isWaiting(pool: Pool, kinds: readonly string[]): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from graphile_worker.jobs waits
     where task_identifier = any($1) and locked_at is null and run_at <= now() and attempts < max_attempts
       and not exists (select from graphile_worker.jobs busy
         where busy.queue_name = waits.queue_name and busy.locked_at is not null)
     limit 1`,
    [kinds],
  );
  return rowCount !== 0;
}
