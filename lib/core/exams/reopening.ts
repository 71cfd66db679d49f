import { beginsUntil } from "./beginning";
import type { ExamTime } from "./exam-clock";
import { examClock } from "./exam-clock";

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

function closedFrom(time: ExamTime, closedAt: Date | null): Date | undefined {
  const { deadline } = examClock(time);
  if (closedAt === null) return undefined;
  return deadline !== undefined && deadline < closedAt ? deadline : closedAt;
}
