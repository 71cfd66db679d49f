import { planSweep } from "@/lib/core/exams/sweep-rule";
import { AppError } from "@/lib/core/kernel/app-error";
import { log } from "@/lib/platform/log/log";
import { collectGroup } from "../collecting/mutations";
import { commandGroup, endSession } from "../commanding/mutations";
import { forgetUnread } from "../examining/mutations";
import { forgetNonces } from "../reporting/mutations";
import { refreshSessions } from "../sessions/mutations";
import type { SweptGroup } from "./data";
import { listUncollected } from "./data";
import type { Swept } from "./types";

/** A pupil waits 20 seconds for the examiner; its job is tried three times within a minute. */
const UNREAD_MS = 10 * 60_000;

/**
 * Hands in for whoever did nothing for twice the exam's time, and collects groups where nobody has, once the exam's
 * window is over: absent pupils do not keep a group from it, but whoever may still begin does. Deletes no result, ever; of practices it forgets what an examiner was to read and did not. A group without a time limit is left to people.
 * @param dryRun only says what would be done.
 */
export async function sweepExams(now: Date, dryRun: boolean): Promise<Swept[]> {
  if (!dryRun) {
    await forgetNonces(now);
    await forgetUnread(new Date(now.getTime() - UNREAD_MS));
  }
  const swept: Swept[] = [];
  for (const group of await listUncollected()) {
    if (group.timeLimitMinutes === 0) continue;
    const done = await sweepGroup(group, now, dryRun).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      log.warn({ err: error, exam: group.slug }, "a group could not be swept");
      return { exam_id: group.slug, handed_in: [], collected: false, problem: error.message };
    });
    if (done !== undefined) swept.push(done);
  }
  return swept;
}

async function sweepGroup(
  { id, slug, timeLimitMinutes, isEnded }: SweptGroup,
  now: Date,
  dryRun: boolean,
): Promise<Swept | undefined> {
  const { idle, isOver } = planSweep(await refreshSessions(id), timeLimitMinutes, now);
  if (idle.length === 0 && !isOver) return undefined;
  if (!dryRun) {
    for (const row of idle) await endSession(undefined, id, row.user_id, "user_abandoned");
    // A node whose results were fetched once takes no further command, however little of them arrived.
    if (isOver && !isEnded) await commandGroup(undefined, { action: "end", groupId: id });
    // Whoever could still begin was given time enough.
    if (isOver) await collectGroup(undefined, id, true);
  }
  const handed_in = idle.map(({ external_id }) => external_id);
  return { exam_id: slug, handed_in, collected: isOver, problem: null };
}
