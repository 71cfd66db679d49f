import fc from "fast-check";
import { expect, it } from "vitest";
import type { ExamEvent } from "@/lib/core/exams/events";
import { MOST_BYTES, oneBatch } from "./one-batch";

const written = (sequence: number, length: number): ExamEvent => ({
  ...({ event_type: "concern_found", sequence, participant_id: null } as const),
  ...{
    delivery_id: "",
    exam_session_id: "",
    timestamp: "",
    question: "",
    nth: 1,
    words: "x".repeat(length),
  },
});

it("holds the oldest events, at least one, and never more than the coordinator reads", () => {
  const lengths = fc.array(fc.integer({ min: 0, max: MOST_BYTES }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lengths, (given) => {
      const waiting = given.map((length, index) => written(index + 1, length));
      const batch = oneBatch(waiting);
      expect(batch).toEqual(waiting.slice(0, batch.length));
      expect(batch.length).toBeGreaterThan(0);
      if (batch.length > 1) expect(JSON.stringify(batch).length).toBeLessThan(2 * MOST_BYTES);
      if (batch.length < waiting.length)
        expect(JSON.stringify(waiting.slice(0, batch.length + 1)).length).toBeGreaterThan(
          MOST_BYTES,
        );
    }),
    { numRuns: 20 },
  );
});
