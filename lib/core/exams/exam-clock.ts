import { attemptClock, TIME_EXPIRED } from "@/lib/core/attempts/attempt-clock";
import type { AttemptClock } from "@/lib/core/attempts/save-rule";
import type { SessionState, TerminationReason } from "./session-state";

/** What is known of one pupil's time in an exam. */
export interface ExamTime {
  readonly state: SessionState;
  readonly terminationReason: TerminationReason | null;
  /** Null: not begun. */
  readonly startedAt: Date | null;
  /** 0: none. */
  readonly timeLimitMinutes: number;
  readonly extraTimePercent: number;
  readonly restBreakSeconds: number;
  readonly pausedSeconds: number;
  readonly pausedAt: Date | null;
  readonly extensionSeconds: number;
  readonly endsAt: Date | null;
}

/**
 * An exam's time by the one formula (lib/core/attempts/deadline.ts). Whoever did not hand in themselves (the time ran
 * out, an administrator ended it) may still send what was written before then: it is kept as late, for the teacher.
 * Only the pupil's own hand-in closes the door.
 */
export function examClock(time: ExamTime): AttemptClock {
  if (time.startedAt === null) return { handedIn: "by-time", deadline: undefined };
  return attemptClock({
    ...time,
    startedAt: time.startedAt,
    state: attemptState(time.state),
    terminationReason:
      time.terminationReason === "user_submitted" ? time.terminationReason : TIME_EXPIRED,
    timeLimitMinutes: time.timeLimitMinutes === 0 ? null : time.timeLimitMinutes,
    closesAt: time.endsAt,
  });
}

function attemptState(state: SessionState): "IN_PROGRESS" | "PAUSED" | "SUBMITTED" {
  if (state === "paused") return "PAUSED";
  return state === "in_progress" ? "IN_PROGRESS" : "SUBMITTED";
}
