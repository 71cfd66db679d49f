import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";

/** A job is tried again this often when the program, not the work, is at fault. */
const TRIES = 10;

/**
 * Queues a job in the transaction of what it is about: both happen or neither does.
 * @param key at most one job with this key waits at a time, and one runs: the next waits until it is over.
 */
export async function queueJobIn(
  tx: Transaction,
  name: string,
  payload: Readonly<Record<string, string | readonly string[]>>,
  key: string,
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json,
    queue_name := ${key}::text, job_key := ${key}::text, max_attempts := ${TRIES}::int)`;
}

/** Has every job of a kind that waits or was given up tried again from now on, as often as a new one. */
export async function retryJobs(name: string): Promise<void> {
  await db.$executeRaw`select graphile_worker.reschedule_jobs(
    array(select id from graphile_worker.jobs where task_identifier = ${name}), run_at := now(), attempts := 0::smallint)`;
}
