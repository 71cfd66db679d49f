import { makeWorkerUtils } from "graphile-worker";
import { pool } from "@/lib/platform/db/pool";

/** The queue's own tables, which the worker makes when it first starts: where none runs, jobs can be queued all the same. */
export async function makeJobQueue(): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool });
  await utils.migrate();
  await utils.release();
}
