import { beginsUntil } from "./beginning";
import type { ExamTime } from "./exam-clock";
import { examClock } from "./exam-clock";
import type { TerminationReason } from "./session-state";

/**
 * Whole seconds by which a sitting that is opened again ends later, so that it goes on with the time it was closed with,
 * whether that ended with the pupil's own limit or with the exam's window. Where the time was up before anybody closed
 * it, it was closed from then on. Who has not begun has a whole limit, and needs only the window to be open.
 * @param time as it stood while it was closed. @param closedAt null: it was not.
 */
export function secondsGivenBack(time: ExamTime, closedAt: Date | null, at: Date): number {
  const from = time.startedAt === null ? beginsUntil(time) : closedFrom(time, closedAt);
  return from === undefined ? 0 : Math.max(0, Math.ceil((at.getTime() - from.getTime()) / 1000));
}

/** Whether a sitting would go on with time of its own if it were opened again; who has not begun has a whole limit. */
export function hasTimeLeft(time: ExamTime, closedAt: Date): boolean {
  const { deadline } = examClock(time);
  return deadline === undefined || deadline > closedAt;
}

/** How a sitting was closed. */
export interface Closing {
  readonly reason: TerminationReason | null;
  /** Null: it is not. */
  readonly at: Date | null;
}

/** By the group's end or by its time: who handed in, or was taken out alone, is opened again alone. */
export function wasClosedForAll({ reason, at }: Closing, endedAt: Date | null): boolean {
  if (reason === "time_expired") return true;
  return reason !== "user_submitted" && at !== null && endedAt !== null && at >= endedAt;
}

/** By that end and no other: taking it back opens nobody whom an earlier one closed, or whose time was up. */
export function wasClosedByEnd({ reason, at }: Closing, endAt: Date): boolean {
  const byItself = reason === "user_submitted" || reason === "time_expired";
  return !byItself && at?.getTime() === endAt.getTime();
}

function closedFrom(time: ExamTime, closedAt: Date | null): Date | undefined {
  const { deadline } = examClock(time);
  if (closedAt === null) return undefined;
  return deadline !== undefined && deadline < closedAt ? deadline : closedAt;
}
