import { clockTime } from "@/components/exams/exam-words";
import type { Attention, Need } from "@/lib/core/exams/wall/attention";
import type { Standing } from "@/lib/core/exams/wall/standing";
import { counted } from "@/lib/core/kernel/counted";

const STATES: Readonly<Record<string, string>> = {
  not_started: "Not begun",
  in_progress: "Writing",
  paused: "Paused",
};
const ENDINGS: Readonly<Record<string, string>> = {
  user_submitted: "Handed in",
  time_expired: "Time was up",
  admin_terminated: "Ended by staff",
  user_abandoned: "Closed: not taken further",
  system_error: "Closed: a fault of the system",
  container_failed: "Closed: a fault of the system",
};

/** "Writing", "Rest break", "Handed in". */
export function stateInWords({ state, endedBecause, facts }: Standing): string {
  if (state === "paused" && facts.pause?.isRestBreak === true) return "Rest break";
  return STATES[state] ?? ENDINGS[endedBecause ?? ""] ?? "Handed in";
}

const NEEDS: Readonly<Record<Need, (since: string, standing: Standing) => string>> = {
  hand: (since) => `Hand up since ${since}`,
  lost: (since) => `No connection since ${since}`,
  "break-over": (since) => `Rest break since ${since}, longer than agreed`,
  battery: (since, { facts }) => `Battery ${facts.battery?.percent ?? 0} % at ${since}`,
  away: (since) => `Exam not in front since ${since}`,
  device: (since) => `Another computer since ${since}`,
  quiet: (since) => `Last save ${since}`,
  "not-begun": (since) => `Not begun since ${since}`,
};

/** A fact with its time: "Exam not in front since 10:42:03". Never what to think of it. */
export function needInWords({ need, since }: Attention, standing: Standing): string {
  return NEEDS[need](clockTime(since), standing);
}

/** "25 min left", "under a minute left"; "" where no clock runs. */
export function timeLeftInWords({ state, deadline }: Standing, now: Date): string {
  if (state !== "in_progress" || deadline === null) return "";
  const minutes = Math.floor((Date.parse(deadline) - now.getTime()) / 60_000);
  if (minutes < 0) return "time is up";
  return minutes === 0 ? "under a minute left" : `${minutes} min left`;
}

/** "7 of 12"; "" before a paper was opened. */
export function progressInWords({ answered, total }: Standing): string {
  return total === 0 ? "" : `${answered} of ${total}`;
}

/** "Connected", "No connection since 10:42:03", or "" for who was never there. */
export function connectionInWords({ facts: { connection } }: Standing): string {
  if (connection === null) return "";
  return connection.up ? "Connected" : `No connection since ${clockTime(connection.at)}`;
}

/** "In front", "Not in front since 10:42:03", with how often it was not. */
export function focusInWords({ facts }: Standing): string {
  const { awaySince, timesAway, lastAwayAt } = facts;
  if (awaySince !== null) return `Not in front since ${clockTime(awaySince)}`;
  if (timesAway === 0 || lastAwayAt === null) return "";
  return `${counted(timesAway, "time")} not in front, last ${clockTime(lastAwayAt)}`;
}

/** "Changed once, 10:42:03". */
export function deviceInWords({ facts: { deviceChanges, deviceChangedAt } }: Standing): string {
  if (deviceChangedAt === null) return "";
  return `${counted(deviceChanges, "change")}, last ${clockTime(deviceChangedAt)}`;
}

/** "4 of 10 min", "4 min"; "" for who has none and used none. */
export function restInWords(standing: Standing, restBreakMinutes: number, now: Date): string {
  const { pause, restedSeconds } = standing.facts;
  const running = pause?.isRestBreak === true ? now.getTime() - Date.parse(pause.at) : 0;
  const used = Math.floor((restedSeconds * 1000 + Math.max(0, running)) / 60_000);
  if (restBreakMinutes > 0) return `${used} of ${restBreakMinutes} min`;
  return used > 0 || pause?.isRestBreak === true ? `${used} min` : "";
}

/** What stands for no choice among the groups: "All 2 groups", "1 group", "No groups yet". */
export function everyGroupInWords(count: number): string {
  if (count === 0) return "No groups yet";
  return count === 1 ? "1 group" : `All ${count} groups`;
}
