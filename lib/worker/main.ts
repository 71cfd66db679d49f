/** The worker: runs background jobs until it is asked to stop. Built into dist/worker.js. */
import { watchExamGroups } from "@/lib/features/exams/watching/job";
import { databaseUrl, pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/log/log";
import { announceReady, stopWhenAsked } from "@/lib/platform/process/stop-signals";
import {
  CRONTAB,
  EXAM_PROGRAM_JOBS,
  EXAMINER_JOBS,
  EXAMINERS,
  JOBS,
  PRACTICE_EXAMINER_JOBS,
  PRACTICE_EXAMINERS,
  PROGRAM_JOBS,
  PROGRAM_RUNNERS,
} from "./job-list";
import { runJobs } from "./run-jobs";

const stopping = stopWhenAsked();
stopping.add(() => pool.end());
const onLost = () => {
  log.error("the connection that proves which jobs are ours has ended; starting afresh");
  process.exit(1);
};
const common = { databaseUrl, pool, onLost };
const concurrency = env.WORKER_CONCURRENCY;
stopping.add(await runJobs({ ...common, jobs: JOBS, crontab: CRONTAB, concurrency }));
stopping.add(await runJobs({ ...common, jobs: PROGRAM_JOBS, concurrency: PROGRAM_RUNNERS }));
stopping.add(await runJobs({ ...common, jobs: EXAM_PROGRAM_JOBS, concurrency: PROGRAM_RUNNERS }));
stopping.add(await runJobs({ ...common, jobs: EXAMINER_JOBS, concurrency: EXAMINERS }));
stopping.add(
  await runJobs({ ...common, jobs: PRACTICE_EXAMINER_JOBS, concurrency: PRACTICE_EXAMINERS }),
);
stopping.add(await watchExamGroups());
log.info({ jobs: Object.keys(JOBS) }, "waiting for jobs");
announceReady();
