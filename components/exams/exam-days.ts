import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { isOver, stageOf } from "./group-stage";

/** Groups by what they ask of whoever runs the exams. */
export interface SortedGroups {
  readonly todays: readonly WatchedGroup[];
  /** Of a day that has passed, and not torn down. */
  readonly unfinished: readonly WatchedGroup[];
  readonly coming: readonly WatchedGroup[];
  readonly over: readonly WatchedGroup[];
}

/** @param today "2026-03-05". */
export function sortedByDay(groups: readonly WatchedGroup[], today: string): SortedGroups {
  const kept = groups.filter((group) => !wasOnlyPrepared(group));
  const open = kept.filter((group) => !isOver(stageOf(group)));
  return {
    todays: kept.filter(({ date }) => date === today),
    unfinished: open.filter(({ date }) => date < today),
    coming: open.filter(({ date }) => date > today).toSorted(soonest),
    over: kept.filter((group) => group.date !== today && isOver(stageOf(group))),
  };
}

/** Removed before it was ever launched: there is nothing to tell of it. */
function wasOnlyPrepared({ torn_down_at: gone, launched_at: launched, results }: WatchedGroup) {
  return gone !== null && launched === null && results === 0;
}

function soonest(a: WatchedGroup, b: WatchedGroup): number {
  return a.date.localeCompare(b.date);
}

/** Groups in their exams, in the order they come. */
export function byExam(groups: readonly WatchedGroup[]): readonly (readonly WatchedGroup[])[] {
  const exams = new Map<string, WatchedGroup[]>();
  for (const group of groups) exams.set(group.exam, [...(exams.get(group.exam) ?? []), group]);
  return [...exams.values()];
}

/** The day it is in the school's time. */
export function schoolDay(now: Date): string {
  // Sweden writes dates as ISO does.
  return now.toLocaleDateString("sv-SE", { timeZone: "Europe/London" });
}
