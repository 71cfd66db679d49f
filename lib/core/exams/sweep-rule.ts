import { mayBegin } from "./beginning";
import type { Participant } from "./control";
import { isUnderWay } from "./session-state";

/** What of a sitting says whether anybody still has to do with it. */
export type SweptSitting = Pick<
  Participant,
  | "state"
  | "started_at"
  | "submitted_at"
  | "deadline"
  | "last_save_at"
  | "last_seen_at"
  | "paused_since"
  | "may_begin_until"
  | "waited_for_until"
>;

/** What a sweep does with a group. */
export interface SweepPlan<Sitting> {
  /** Sittings that everybody has left, to be handed in. */
  readonly idle: readonly Sitting[];
  /** Nobody is to come any more: it is ended and collected. */
  readonly isOver: boolean;
}

/**
 * A sitting is idle when nothing was done with it for twice the exam's time. A group is over when all are, somebody had
 * begun, and the exam's own end is past for everybody else; where it has none, absent pupils do not keep a group.
 */
export function planSweep<Sitting extends SweptSitting>(
  sittings: readonly Sitting[],
  timeLimitMinutes: number,
  now: Date,
): SweepPlan<Sitting> {
  const isIdle = (sitting: Sitting) => isLeft(sitting, 2 * timeLimitMinutes * 60_000, now);
  return {
    idle: sittings.filter((sitting) => isUnderWay(sitting.state) && isIdle(sitting)),
    isOver:
      sittings.some(({ started_at }) => started_at !== null) &&
      sittings.every((sitting) => isIdle(sitting) && !isAwaited(sitting, now)),
  };
}

function isAwaited(sitting: SweptSitting, now: Date): boolean {
  return sitting.may_begin_until !== null && mayBegin(sitting, now);
}

function isLeft(sitting: SweptSitting, idleMs: number, now: Date): boolean {
  return !hasTime(sitting, now) && lastActivity(sitting) < now.getTime() - idleMs;
}

/** More time may have been given to a pupil who is away for longer than that: until it is up it is theirs. */
function hasTime({ state, deadline }: SweptSitting, now: Date): boolean {
  return state === "in_progress" && deadline !== null && Date.parse(deadline) > now.getTime();
}

function lastActivity(sitting: SweptSitting): number {
  const { started_at, last_save_at, last_seen_at, submitted_at, paused_since } = sitting;
  const moments = [started_at, last_save_at, last_seen_at, submitted_at, paused_since];
  return Math.max(
    ...[...moments, sitting.waited_for_until].map((moment) =>
      moment === null ? 0 : Date.parse(moment),
    ),
  );
}
