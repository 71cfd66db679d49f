import { deadlineOf } from "./deadline";
import type { AttemptClock } from "./save-rule";

/** What is stored of when an attempt ends and whether it has. */
export interface ClockRecord {
  readonly state: "IN_PROGRESS" | "PAUSED" | "SUBMITTED" | "GRADED";
  readonly terminationReason: string | null;
  readonly startedAt: Date;
  readonly timeLimitMinutes: number | null;
  readonly extraTimePercent: number;
  readonly restBreakSeconds: number;
  readonly pausedSeconds: number;
  readonly pausedAt: Date | null;
  readonly extensionSeconds: number;
  readonly closesAt: Date | null;
}

/** Handed in because time ran out: what was written before then may still arrive. */
export const TIME_EXPIRED = "time_expired";
export const USER_SUBMITTED = "user_submitted";

/** While an attempt is paused nothing ends it. */
export function attemptClock(row: ClockRecord): AttemptClock {
  return { handedIn: handedIn(row), deadline: deadlineNow(row) };
}

function handedIn({ state, terminationReason }: ClockRecord): AttemptClock["handedIn"] {
  if (state === "IN_PROGRESS" || state === "PAUSED") return "no";
  return terminationReason === TIME_EXPIRED ? "by-time" : "by-person";
}

function deadlineNow(row: ClockRecord): Date | undefined {
  if (row.pausedAt !== null) return undefined;
  return deadlineOf({
    startedAt: row.startedAt,
    timeLimitMinutes: row.timeLimitMinutes ?? undefined,
    extraTimePercent: row.extraTimePercent,
    restBreakSeconds: row.restBreakSeconds,
    pausedSeconds: row.pausedSeconds,
    extensionSeconds: row.extensionSeconds,
    endsAt: row.closesAt ?? undefined,
  });
}
