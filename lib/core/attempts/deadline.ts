/**
 * When an attempt ends. One formula for class tests and exams:
 * start + limit × (1 + extra %) + rest breaks used + pauses + extensions, capped by `endsAt` unless extended.
 * The clock runs on while a pupil is disconnected; lateness is judged by the server's receipt.
 */
export interface TimeAllowance {
  readonly startedAt: Date;
  /** Undefined: no time limit. */
  readonly timeLimitMinutes: number | undefined;
  /** Access arrangement, in percent of the limit. */
  readonly extraTimePercent: number;
  readonly restBreakSeconds: number;
  readonly pausedSeconds: number;
  readonly extensionSeconds: number;
  /** End of the window; undefined: open. */
  readonly endsAt: Date | undefined;
}

/** @returns the moment after which a save is late, or undefined when nothing ends it. */
export function deadlineOf(allowance: TimeAllowance): Date | undefined {
  const own = ownEnd(allowance);
  const { endsAt, extensionSeconds } = allowance;
  if (endsAt === undefined) return own;
  const window = new Date(endsAt.getTime() + extensionSeconds * 1000);
  if (own === undefined) return window;
  return own < window ? own : window;
}

/** Whole seconds left at `now`, never below 0; undefined when nothing ends the attempt. */
export function secondsLeft(deadline: Date | undefined, now: Date): number | undefined {
  if (deadline === undefined) return undefined;
  return Math.max(0, Math.floor((deadline.getTime() - now.getTime()) / 1000));
}

function ownEnd(a: TimeAllowance): Date | undefined {
  if (a.timeLimitMinutes === undefined) return undefined;
  const limitSeconds = a.timeLimitMinutes * 60 * (1 + a.extraTimePercent / 100);
  const total = limitSeconds + a.restBreakSeconds + a.pausedSeconds + a.extensionSeconds;
  return new Date(a.startedAt.getTime() + Math.round(total * 1000));
}
