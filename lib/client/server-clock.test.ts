import fc from "fast-check";
import { expect, it } from "vitest";
import { secondsUntil, serverNow } from "./server-clock";

const SERVER = Date.parse("2026-03-05T10:00:00Z");
const reading = { server: SERVER, asked: { wall: 1_000_000, steady: 500 } };

it("does not care what this machine calls the time", () => {
  const clock = fc.integer({ min: -1e12, max: 1e13 });
  fc.assert(
    fc.property(clock, fc.nat(1e8), (wall, passed) => {
      const asked = { wall, steady: 500 };
      const now = { wall: wall + passed, steady: 500 + passed };
      expect(serverNow({ server: SERVER, asked }, now)).toBe(SERVER + passed);
    }),
  );
});

it("counts the time behind a closed lid, where the steady clock stood still", () => {
  const now = { wall: 1_000_000 + 3_600_000, steady: 600 };
  expect(serverNow(reading, now)).toBe(SERVER + 3_600_000);
});

it("gives no time back to a pupil who sets the clock back", () => {
  const now = { wall: 0, steady: 60_500 };
  expect(serverNow(reading, now)).toBe(SERVER + 60_000);
});

it("counts down to zero and not below", () => {
  expect(secondsUntil("2026-03-05T10:01:00Z", SERVER + 1500)).toBe(58);
  expect(secondsUntil("2026-03-05T10:01:00Z", SERVER + 1e9)).toBe(0);
  expect(secondsUntil(null, SERVER)).toBeUndefined();
});
