import type { ToldEvent } from "./told-event";

/** What is known of a pupil beside the answers: facts with their times, never an accusation. */
export interface Facts {
  /** Since when the hand is up. */
  readonly handUpAt: string | null;
  readonly battery: { readonly percent: number; readonly at: string } | null;
  /** Since when something else is in front of the exam; null while the exam is. */
  readonly awaySince: string | null;
  /** How often something else was in front, and when last. */
  readonly timesAway: number;
  readonly lastAwayAt: string | null;
  /** How often the pupil went on at another computer, and when last. */
  readonly deviceChanges: number;
  readonly deviceChangedAt: string | null;
  readonly connection: { readonly up: boolean; readonly at: string } | null;
  /** Since when the sitting is paused, and whether for a rest break. */
  readonly pause: { readonly at: string; readonly isRestBreak: boolean } | null;
  /** Seconds of rest breaks that are over. */
  readonly restedSeconds: number;
}

export const NO_FACTS: Facts = {
  handUpAt: null,
  battery: null,
  awaySince: null,
  timesAway: 0,
  lastAwayAt: null,
  deviceChanges: 0,
  deviceChangedAt: null,
  connection: null,
  pause: null,
  restedSeconds: 0,
};

/** @returns the same object when the event changes no fact. */
export function factsAfter(before: Facts, event: ToldEvent): Facts {
  switch (event.type) {
    case "participant_signal":
      return afterSignal(before, event.kind, event.value, event.at);
    case "participant_state":
      return afterState(before, event.state, event.reason, event.at);
    case "participant_completed":
      // Over: nobody waits any more, and what is in front is the pupil's own affair.
      return { ...wentOn(before, event.at), handUpAt: null, awaySince: null };
    default:
      return before;
  }
}

type Value = string | number | boolean;

function afterSignal(before: Facts, kind: string, value: Value, at: string): Facts {
  const isOn = value === true || value === "true";
  switch (kind) {
    case "hand_up":
      return { ...before, handUpAt: isOn ? (before.handUpAt ?? at) : null };
    case "focus":
      return isOn ? { ...before, awaySince: null } : wentAway(before, at);
    case "connection":
      return { ...before, connection: { up: isOn, at } };
    case "device_change":
      return changedDevice(before, at);
    case "battery":
      return afterBattery(before, value, at);
    default:
      return before;
  }
}

function wentAway(before: Facts, at: string): Facts {
  if (before.awaySince !== null) return before;
  // Told again on a new line: the same absence.
  if (before.lastAwayAt !== null && at <= before.lastAwayAt) return before;
  return { ...before, awaySince: at, lastAwayAt: at, timesAway: before.timesAway + 1 };
}

function changedDevice(before: Facts, at: string): Facts {
  if (before.deviceChangedAt !== null && at <= before.deviceChangedAt) return before;
  return { ...before, deviceChangedAt: at, deviceChanges: before.deviceChanges + 1 };
}

function afterBattery(before: Facts, value: Value, at: string): Facts {
  const percent = Number(value);
  if (!Number.isFinite(percent)) return before;
  return { ...before, battery: { percent: Math.min(100, Math.max(0, Math.round(percent))), at } };
}

function afterState(before: Facts, state: string, reason: string, at: string): Facts {
  if (reason === "lower_hand") return { ...before, handUpAt: null };
  if (state === "paused") {
    const isStart = reason === "pause" || reason === "rest_break";
    if (before.pause !== null && !isStart) return before;
    return { ...before, pause: { at, isRestBreak: reason === "rest_break" } };
  }
  const after = wentOn(before, at);
  return state === "submitted" ? { ...after, handUpAt: null, awaySince: null } : after;
}

/** A pause is over; what a rest break took is counted. */
function wentOn(before: Facts, at: string): Facts {
  const { pause, restedSeconds: rested } = before;
  if (pause === null) return before;
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(pause.at)) / 1000));
  return { ...before, pause: null, restedSeconds: pause.isRestBreak ? rested + seconds : rested };
}
