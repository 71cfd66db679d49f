import type { ExamEvent } from "@/lib/core/exams/events";

/** The coordinator reads twice as much. */
export const MOST_BYTES = 4 * 1024 * 1024;

/**
 * As many of the oldest as the coordinator reads at once. Attack: whoever practises writes answers so long that a batch
 * of them is refused, and then everything behind it would wait for ever.
 */
export function oneBatch(waiting: readonly ExamEvent[]): readonly ExamEvent[] {
  let bytes = 0;
  const fits = (event: ExamEvent) => {
    bytes += Buffer.byteLength(JSON.stringify(event));
    return bytes <= MOST_BYTES;
  };
  const end = waiting.findIndex((event) => !fits(event));
  return end < 0 ? waiting : waiting.slice(0, Math.max(1, end));
}
