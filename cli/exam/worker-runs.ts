import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/kernel/app-error";
import { getDatabaseFacts } from "@/lib/features/school/data";

const LOOK_AGAIN_MS = 100;
const WORKER_STARTS_MS = 5_000;

/**
 * Only the worker starts and ends exam groups; it may be starting just now.
 * @throws AppError "unavailable" when there is none, before anything was asked of it.
 */
export async function insistWorker(): Promise<void> {
  const until = Date.now() + WORKER_STARTS_MS;
  do {
    if ((await getDatabaseFacts()).workers > 0) return;
    await pause(LOOK_AGAIN_MS);
  } while (Date.now() < until);
  throw new AppError(
    "unavailable",
    "No worker runs, so nothing was done. Start Markwell (npm start), then say it again.",
  );
}

/** @throws AppError "conflict" while a worker runs: it would bring back what is stopped. */
export async function insistNoWorker(): Promise<void> {
  if ((await getDatabaseFacts()).workers === 0) return;
  throw new AppError(
    "conflict",
    "Markwell runs, and would start the groups again at once. Stop it first; `npm start -- --stop-exams` stops both.",
  );
}
