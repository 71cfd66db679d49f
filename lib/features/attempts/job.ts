import { log } from "@/lib/platform/log/log";
import { listExpiredAttempts } from "./expiring/data";
import { handInExpired } from "./mutations";

/**
 * Hands in every attempt whose time has run out, so that it is marked although its pupil's computer is shut.
 * What was written before the end may still arrive: it is kept as late and the teacher decides.
 */
export async function handInExpiredAttempts(): Promise<void> {
  const now = new Date();
  const expired = await listExpiredAttempts(now);
  for (const attemptId of expired) await handInExpired(attemptId, now);
  if (expired.length > 0) log.info({ attempts: expired.length }, "handed in: time had run out");
}
