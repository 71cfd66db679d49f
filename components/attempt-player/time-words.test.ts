import fc from "fast-check";
import { expect, it } from "vitest";
import { aboutDuration, aboutTimeLeft, clockTime, exactTime } from "./time-words";

it.each([
  [29 * 60 + 50, "About 30 minutes left"],
  [24 * 60, "About 20 minutes left"],
  [20 * 60, "About 20 minutes left"],
  [9 * 60 + 59, "About 9 minutes left"],
  [61, "About 1 minute left"],
  [59, "Less than a minute left"],
  [0, "Less than a minute left"],
])("says %s seconds calmly", (seconds, words) => {
  expect(aboutTimeLeft(seconds)).toBe(words);
});

it("never promises a whole minute more than there is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 20_000 }), (seconds) => {
      const promised = Number(/\d+/.exec(aboutTimeLeft(seconds))?.[0]);
      expect(promised * 60).toBeLessThan(seconds + 60);
    }),
  );
});

it("shows the exact clock only in figures", () => {
  expect(exactTime(19 * 60 + 42)).toBe("19:42");
  expect(exactTime(3725)).toBe("1:02:05");
});

it("says how long a test takes, and when something was saved in the school's own time", () => {
  expect(aboutDuration(1320)).toBe("About 20 minutes");
  expect(aboutDuration(400)).toBe("About 7 minutes");
  expect(clockTime("2026-07-01T09:42:03.900Z")).toBe("10:42:03");
});
