import { expect, it } from "vitest";
import type { FeedbackTiming } from "./feedback-timing";
import { mayReadFeedback } from "./feedback-timing";

const released = new Date("2026-03-02T15:00:00Z");

it.each<[FeedbackTiming, boolean, Date | undefined, boolean]>([
  ["on-hand-in", true, undefined, true],
  ["on-hand-in", false, released, false],
  ["when-released", true, undefined, false],
  ["when-released", true, released, true],
  ["when-released", false, released, false],
  ["never", true, released, false],
])("%s, handed in %s, released %s: %s", (timing, handedIn, releasedAt, expected) => {
  expect(mayReadFeedback({ timing, handedIn, releasedAt })).toBe(expected);
});
