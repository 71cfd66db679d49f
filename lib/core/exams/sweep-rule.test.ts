import { expect, it } from "vitest";
import { beginsUntil, mayBegin, waitedForUntil } from "./beginning";
import type { SweptSitting } from "./sweep-rule";
import { planSweep } from "./sweep-rule";

const at = (time: string) => new Date(`2026-03-05T${time}:00Z`);
const iso = (time: string) => at(time).toISOString();
const LIMIT = 10;

const absent: SweptSitting = {
  state: "not_started",
  ...{ started_at: null, submitted_at: null, deadline: null, paused_since: null },
  ...{ last_save_at: null, last_seen_at: null, may_begin_until: null, waited_for_until: null },
};
const writing: SweptSitting = {
  ...absent,
  state: "in_progress",
  ...{ started_at: iso("09:00"), last_seen_at: iso("09:08"), deadline: iso("09:10") },
};
const done: SweptSitting = { ...writing, state: "submitted", submitted_at: iso("09:08") };

it("lets who has not begun begin until the exam's own end and what was given beyond it", () => {
  const endsAt = at("11:00");
  expect(beginsUntil({ endsAt, extensionSeconds: 1800 })).toEqual(at("11:30"));
  expect(beginsUntil({ endsAt: null, extensionSeconds: 1800 })).toBeUndefined();
  const waiting = { state: "not_started", may_begin_until: iso("11:30") };
  expect(mayBegin(waiting, at("11:29"))).toBe(true);
  expect(mayBegin(waiting, at("11:30"))).toBe(false);
  expect(mayBegin({ ...waiting, may_begin_until: null }, at("18:00"))).toBe(true);
  expect(mayBegin({ ...waiting, state: "submitted" }, at("11:00"))).toBe(false);
});

it("waits for whom somebody opened the exam, for the minutes given and not beyond the exam's end", () => {
  const extensionSeconds = 300;
  expect(waitedForUntil({ endsAt: null, extensionSeconds }, at("09:27"))).toEqual(at("09:32"));
  expect(waitedForUntil({ endsAt: at("09:20"), extensionSeconds }, at("09:27"))).toEqual(
    at("09:25"),
  );
});

it("hands in and collects what nobody has done anything with for twice the time", () => {
  expect(planSweep([writing, done, absent], LIMIT, at("09:28"))).toEqual({
    ...{ idle: [], isOver: false },
  });
  expect(planSweep([writing, done, absent], LIMIT, at("09:29"))).toEqual({
    ...{ idle: [writing], isOver: true },
  });
  // Of a group that nobody has begun there is nothing to collect.
  expect(planSweep([absent], LIMIT, at("18:00"))).toEqual({ idle: [], isOver: false });
});

it("collects nothing while somebody may still begin before the exam's end", () => {
  const late = { ...absent, may_begin_until: iso("11:30") };
  expect(planSweep([done, late], LIMIT, at("11:29")).isOver).toBe(false);
  expect(planSweep([done, late], LIMIT, at("11:30")).isOver).toBe(true);
});

it("leaves alone who was opened again and has time, is paused, or is waited for", () => {
  const now = at("09:30");
  for (const sitting of [
    { ...writing, deadline: iso("09:32") },
    { ...writing, state: "paused", deadline: null, paused_since: iso("09:28") },
    { ...absent, waited_for_until: iso("09:32") },
  ])
    expect(planSweep([done, sitting], LIMIT, now)).toEqual({ idle: [], isOver: false });
  // What is handed in has no time left, however much there would have been.
  const early = { ...done, deadline: iso("09:32") };
  expect(planSweep([early], LIMIT, now).isOver).toBe(true);
});
