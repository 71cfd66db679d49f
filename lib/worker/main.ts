/** The worker: runs background jobs until it is asked to stop. Built into dist/worker.js. */
import { watchExamGroups } from "@/lib/features/exams/watching/job";
import { databaseUrl, pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/log/log";
import { announceReady, stopWhenAsked } from "@/lib/platform/process/stop-signals";
import { CRONTAB, JOBS } from "./job-list";
import { runJobs } from "./run-jobs";

const stopping = stopWhenAsked();
stopping.add(() => pool.end());
const stop = await runJobs({
  databaseUrl,
  pool,
  jobs: JOBS,
  crontab: CRONTAB,
  concurrency: env.WORKER_CONCURRENCY,
  onLost: () => {
    log.error("the connection that proves which jobs are ours has ended; starting afresh");
    process.exit(1);
  },
});
stopping.add(stop);
stopping.add(await watchExamGroups());
log.info({ jobs: Object.keys(JOBS) }, "waiting for jobs");
announceReady();
