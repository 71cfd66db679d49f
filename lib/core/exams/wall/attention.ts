import { LOST_AFTER_MS } from "../socket";
import type { Standing } from "./standing";

/** Why an invigilator may want to look at a pupil, the most pressing first. */
export const NEEDS = [
  "hand",
  "lost",
  "break-over",
  "battery",
  "away",
  "device",
  "quiet",
  "not-begun",
] as const;
export type Need = (typeof NEEDS)[number];

/** A fact to look at, and since when it is one. */
export interface Attention {
  readonly need: Need;
  /** ISO time. */
  readonly since: string;
}

/** A browser that looks elsewhere for so long; a glance at a message of the system is none. */
export const AWAY_AFTER_MS = 20_000;
/** At this charge a Chromebook may not last to the end. */
export const LOW_BATTERY = 15;
/** For so long a change of computer is news. */
export const DEVICE_NEWS_MS = 5 * 60_000;
/** Working, and nothing saved for so long. */
export const QUIET_AFTER_MS = 10 * 60_000;
/** Others have begun for so long. */
export const NOT_BEGUN_AFTER_MS = 5 * 60_000;

export interface AttentionContext {
  /** The server's time. */
  readonly now: Date;
  /** When the first pupil of the group began, or the group was to begin; null: nobody has, and no time is set. */
  readonly beganAt: string | null;
  /** The pupil's allowance of rest breaks; 0: none was agreed, and any length is the invigilator's decision. */
  readonly restBreakMinutes: number;
}

/** What of a pupil is to be looked at now, the most pressing first; nothing once the sitting is over. */
export function attentionOf(standing: Standing, context: AttentionContext): readonly Attention[] {
  if (!["not_started", "in_progress", "paused"].includes(standing.state)) return [];
  const found = NEEDS.map((need) => ({ need, since: RULES[need](standing, context) }));
  return found.flatMap(({ need, since }) => (since === null ? [] : [{ need, since }]));
}

type Rule = (standing: Standing, context: AttentionContext) => string | null;

const RULES: Readonly<Record<Need, Rule>> = {
  hand: ({ facts }) => facts.handUpAt,
  lost: ({ state, facts: { connection } }, { now }) =>
    state !== "not_started" && connection?.up === false
      ? ifOlder(connection.at, LOST_AFTER_MS, now)
      : null,
  "break-over": ({ facts: { pause } }, { now, restBreakMinutes }) =>
    pause?.isRestBreak === true && restBreakMinutes > 0
      ? ifOlder(pause.at, restBreakMinutes * 60_000, now)
      : null,
  battery: ({ facts: { battery } }) =>
    battery !== null && battery.percent <= LOW_BATTERY ? battery.at : null,
  away: ({ state, facts: { awaySince } }, { now }) =>
    state === "in_progress" ? ifOlder(awaySince, AWAY_AFTER_MS, now) : null,
  device: ({ facts: { deviceChangedAt } }, { now }) =>
    deviceChangedAt !== null && ifOlder(deviceChangedAt, DEVICE_NEWS_MS, now) === null
      ? deviceChangedAt
      : null,
  quiet: ({ state, answered, total, lastSaveAt }, { now }) =>
    state === "in_progress" && answered < total ? ifOlder(lastSaveAt, QUIET_AFTER_MS, now) : null,
  "not-begun": ({ state }, { now, beganAt }) =>
    state === "not_started" ? ifOlder(beganAt, NOT_BEGUN_AFTER_MS, now) : null,
};

function ifOlder(at: string | null, than: number, now: Date): string | null {
  return at !== null && now.getTime() - Date.parse(at) >= than ? at : null;
}
