import { describe, expect, it } from "vitest";
import { isTimeZone, zonedTime } from "./zoned-time";

describe("zonedTime", () => {
  it.each([
    ["2026-03-05", "09:00", "Europe/London", "2026-03-05T09:00:00.000Z"],
    ["2026-06-05", "09:00", "Europe/London", "2026-06-05T08:00:00.000Z"],
    ["2026-03-29", "09:00", "Europe/London", "2026-03-29T08:00:00.000Z"],
    ["2026-01-05", "09:00", "Asia/Kathmandu", "2026-01-05T03:15:00.000Z"],
    ["2026-10-25", "01:30", "Europe/London", "2026-10-25T00:30:00.000Z"],
  ])("%s %s in %s is %s", (date, time, zone, expected) => {
    expect(zonedTime(date, time, zone)?.toISOString()).toBe(expected);
  });

  it("knows no moment for a time the clocks leave out", () => {
    expect(zonedTime("2026-03-29", "01:30", "Europe/London")).toBeUndefined();
  });
});

it("knows a time zone from a word", () => {
  expect([isTimeZone("Europe/London"), isTimeZone("Europe/Loondon")]).toEqual([true, false]);
});
