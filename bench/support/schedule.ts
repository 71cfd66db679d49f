import type { Measured } from "./percentiles";
import { measured } from "./percentiles";

export interface Schedule {
  /** Requests a second, evenly spaced; each is sent at its time whether or not earlier ones have come back. */
  readonly ratePerSecond: number;
  readonly seconds: number;
  /** Ends it before its seconds are over. */
  readonly ends?: AbortSignal;
}

/**
 * Fires requests on a fixed schedule and counts each latency from its scheduled time, so that a server that
 * stalls is charged for everything that waited behind the stall (no coordinated omission).
 * @param fire sends request number `index` and rejects when it did not succeed.
 */
export async function runSchedule(
  { ratePerSecond, seconds, ends }: Schedule,
  fire: (index: number) => Promise<void>,
): Promise<Measured> {
  const count = Math.round(ratePerSecond * seconds);
  const latencies: number[] = [];
  const reasons = new Map<string, number>();
  const start = performance.now() + 50;
  const pending: Promise<void>[] = [];
  for (let index = 0; index < count && ends?.aborted !== true; index++) {
    const due = start + (index * 1000) / ratePerSecond;
    await until(due);
    pending.push(
      fire(index).then(
        () => void latencies.push(performance.now() - due),
        (error: Error) => void reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1),
      ),
    );
  }
  await Promise.all(pending);
  for (const [reason, times] of reasons) console.error(`  ${times} × ${reason}`);
  return measured(latencies, pending.length - latencies.length);
}

/** Waits for a moment: by timer while it is far, by turns of the event loop in the last two milliseconds. */
async function until(due: number): Promise<void> {
  for (let left = due - performance.now(); left > 0; left = due - performance.now()) {
    await new Promise<void>((resolve) => {
      if (left > 2) setTimeout(resolve, left - 2);
      else setImmediate(resolve);
    });
  }
}
