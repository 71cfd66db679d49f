import type { Participant } from "./control";
import type { ExamTime } from "./exam-clock";

/**
 * Until when a sitting that is not begun may begin: the exam's end, and beyond it what was given to that sitting.
 * undefined: at any time.
 */
export function beginsUntil({
  endsAt,
  extensionSeconds,
}: Pick<ExamTime, "endsAt" | "extensionSeconds">): Date | undefined {
  return endsAt === null ? undefined : new Date(endsAt.getTime() + extensionSeconds * 1000);
}

/**
 * Until when it is waited at least for a sitting that is not begun: an administrator opened it, or added its pupil, and
 * where the exam has no end of its own, only that says that somebody is expected.
 */
export function waitedForUntil(
  time: Pick<ExamTime, "endsAt" | "extensionSeconds">,
  openedAt: Date,
): Date {
  const given = new Date(openedAt.getTime() + time.extensionSeconds * 1000);
  const until = beginsUntil(time);
  return until !== undefined && until < given ? until : given;
}

/** What a group's program says of a sitting that may still be begun. */
export type Beginning = Pick<Participant, "state" | "may_begin_until">;

/** Whether a pupil could still begin: whom ending or collecting the group now would keep out for good. */
export function mayBegin({ state, may_begin_until: until }: Beginning, now: Date): boolean {
  return state === "not_started" && (until === null || Date.parse(until) > now.getTime());
}
