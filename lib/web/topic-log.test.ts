import fc from "fast-check";
import { expect, it } from "vitest";
import { TopicLog } from "./topic-log";

const NOW = new Date("2026-01-05T09:00:00Z");

it("gives a browser that was away exactly what it missed, in order", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      (seen, missed) => {
        const log = new TopicLog(NOW);
        for (let n = 0; n < seen; n++) log.append("t:1", "n", n, NOW);
        const last = log.lastOf("t:1");
        for (let n = 0; n < missed; n++) log.append("t:1", "n", seen + n, NOW);
        expect(log.after("t:1", last)?.map(({ data }) => data)).toEqual(
          Array.from({ length: missed }, (_, n) => seen + n),
        );
      },
    ),
  );
});

it("sends a snapshot to whoever was away too long, or heard another program", () => {
  const log = new TopicLog(NOW);
  const first = log.lastOf("t:1");
  for (let n = 0; n < 300; n++) log.append("t:1", "n", n, NOW);
  expect(log.after("t:1", first)).toBeUndefined();
  expect(log.after("t:1", 7)).toBeUndefined();
});

it("trusts no number after messages were missed", () => {
  const log = new TopicLog(NOW);
  const { seq } = log.append("t:1", "n", 1, NOW);
  log.forgetAll();
  expect(log.after("t:1", seq)).toBeUndefined();
});
