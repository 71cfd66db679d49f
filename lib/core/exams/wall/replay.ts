import type { Standing } from "./standing";
import { NOT_BEGUN, standingAfter } from "./standing";
import type { ToldEvent } from "./told-event";

/** How every pupil stood after these events. Who was in none of them is not in it. */
export function replay(events: Iterable<ToldEvent>): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const event of events) {
    const before = standings.get(event.participant) ?? NOT_BEGUN;
    standings.set(event.participant, standingAfter(before, event));
  }
  return standings;
}

/** How many of these events, which are in the order of their times, happened up to a moment (milliseconds). */
export function countUntil(times: readonly number[], moment: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
