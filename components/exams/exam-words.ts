import { counted } from "@/lib/core/kernel/counted";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });
const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });
const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone: "Europe/London" });
const moment = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/London",
});

/** "2026-03-05" → "Thursday 5 March 2026". */
export const dayInWords = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));
/** An ISO time → "5 Mar 2026, 10:42", in the school's time. */
export const momentInWords = (iso: string): string => moment.format(new Date(iso));
/** An ISO time → "10:42:03". */
export const clockTime = (iso: string): string => clock.format(new Date(iso));

/** "09:00–10:30 · 45 minutes · 30 pupils" */
export function groupFacts(group: WatchedGroup): string {
  const { starts_at: from, ends_at: to, time_limit_minutes: limit } = group;
  const parts = [windowInWords(from, to)];
  if (limit !== null) parts.push(limit === 0 ? "no time limit" : counted(limit, "minute"));
  parts.push(limit === null ? counted(group.results, "result") : counted(group.pupils, "pupil"));
  return parts.filter((part) => part !== "").join(" · ");
}

function windowInWords(from: string | null, to: string | null): string {
  if (from !== null && to !== null)
    return `${time.format(new Date(from))}–${time.format(new Date(to))}`;
  if (from !== null) return `from ${time.format(new Date(from))}`;
  return to === null ? "" : `until ${time.format(new Date(to))}`;
}

/** "3 writing · 1 paused · 26 handed in · 2 not started"; "" before anybody could begin. */
export function sittingsInWords(sittings: WatchedGroup["sittings"]): string {
  const count = (state: string) => sittings[state] ?? 0;
  const over = ["submitted", "grading", "graded", "reviewed"].map(count);
  return [
    [count("in_progress"), "writing"],
    [count("paused"), "paused"],
    [over.reduce((sum, each) => sum + each, 0), "handed in"],
    [count("not_started"), "not started"],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(" · ");
}

const RUNTIMES: Readonly<Record<string, string>> = {
  container: "Container of its own",
  process: "Process on the server (less isolated than a container)",
};

/** Where a group runs; "" until that is chosen. */
export const runtimeInWords = (runtime: string): string => RUNTIMES[runtime] ?? "";
