import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attention, AttentionContext } from "./attention";
import { attentionOf, NEEDS } from "./attention";
import { countUntil, replay } from "./replay";
import type { Standing } from "./standing";
import { NOT_BEGUN, standingAfter } from "./standing";
import type { ToldEvent } from "./told-event";
import { readToldEvent } from "./told-event";
import type { Placed } from "./wall-order";
import { compareOnWall } from "./wall-order";

const ANN = "0197a000-0000-7000-8000-000000000001";
const BO = "0197a000-0000-7000-8000-000000000002";
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 5, 9) + minutes * 60_000).toISOString();

const signal = (kind: string, value: unknown, minute: number, participant = ANN): ToldEvent => {
  const read = readToldEvent("participant_signal", { participant, at: at(minute), kind, value });
  if (read === undefined) throw new Error("not a signal");
  return read;
};
const started = (minute: number): ToldEvent => ({
  type: "participant_started",
  participant: ANN,
  at: at(minute),
  deadline: at(minute + 45),
});
const answered = (count: number, minute: number): ToldEvent => ({
  type: "answer_submitted",
  participant: ANN,
  at: at(minute),
  questions_answered: count,
  total_questions: 5,
  standing: "current",
});
const done = (reason: string, state: string, minute: number): ToldEvent => ({
  type: "participant_state",
  participant: ANN,
  at: at(minute),
  state,
  reason,
  deadline: state === "in_progress" ? at(60) : null,
});
const completed = (minute: number): ToldEvent => ({
  type: "participant_completed",
  participant: ANN,
  at: at(minute),
  termination_reason: "user_submitted",
});

const standingOf = (...events: ToldEvent[]): Standing => events.reduce(standingAfter, NOT_BEGUN);
const at20: AttentionContext = { now: new Date(at(20)), beganAt: at(0), restBreakMinutes: 0 };
const needs = (standing: Standing, given: Partial<AttentionContext> = {}) =>
  attentionOf(standing, { ...at20, ...given }).map(({ need }) => need);

/** Any event of one of two pupils, in the hour of an exam. */
const anEvent: fc.Arbitrary<ToldEvent> = fc
  .tuple(fc.constantFrom(ANN, BO), fc.integer({ min: 0, max: 60 }))
  .chain(([participant, minute]) =>
    fc
      .oneof(
        fc.constant(started(minute)),
        fc.integer({ min: 0, max: 5 }).map((count) => answered(count, minute)),
        fc
          .constantFrom(
            "pause",
            "rest_break",
            "resume",
            "extend",
            "message",
            "lower_hand",
            "reopen",
          )
          .chain((reason) =>
            fc.constantFrom("in_progress", "paused").map((state) => done(reason, state, minute)),
          ),
        fc.constant(completed(minute)),
        fc
          .constantFrom("hand_up", "focus", "connection")
          .chain((kind) => fc.boolean().map((value) => signal(kind, String(value), minute))),
        fc.integer({ min: 0, max: 100 }).map((value) => signal("battery", value, minute)),
        fc.constant(signal("device_change", "a laptop", minute)),
      )
      .map((event) => ({ ...event, participant })),
  );

describe("how a pupil stands", () => {
  it("follows an exam from the first question to the hand-in", () => {
    const standing = standingOf(
      started(0),
      answered(1, 5),
      done("extend", "in_progress", 6),
      completed(30),
    );
    expect(standing).toMatchObject({
      ...{ state: "submitted", endedBecause: "user_submitted", deadline: null },
      ...{ answered: 1, total: 5, lastSaveAt: at(5) },
    });
  });

  it("moves no number back for an event that comes late, and opens nothing again for a repeat", () => {
    const standing = standingOf(
      started(0),
      answered(3, 9),
      answered(2, 8),
      completed(10),
      started(0),
    );
    expect(standing).toMatchObject({ answered: 3, lastSaveAt: at(9), state: "submitted" });
  });

  it("keeps since when a hand is up, however often that is told", () => {
    const up = standingOf(started(0), signal("hand_up", "true", 3), signal("hand_up", true, 7));
    expect(up.facts.handUpAt).toBe(at(3));
    expect(
      standingOf(signal("hand_up", true, 3), signal("hand_up", "false", 4)).facts.handUpAt,
    ).toBeNull();
    const lowered = standingOf(
      started(0),
      signal("hand_up", true, 3),
      done("lower_hand", "in_progress", 8),
    );
    expect(lowered).toMatchObject({ state: "in_progress", facts: { handUpAt: null } });
  });

  it("counts an absence and a change of computer once, with its time", () => {
    const away = [signal("focus", false, 2), signal("focus", true, 3), signal("focus", false, 5)];
    const { facts } = standingOf(...away, ...away.slice(2), signal("device_change", "x", 6));
    expect(facts).toMatchObject({ timesAway: 2, awaySince: at(5), deviceChanges: 1 });
  });

  it("knows a rest break from another pause, and when it began", () => {
    const onBreak = standingOf(
      started(0),
      done("rest_break", "paused", 4),
      done("message", "paused", 6),
    );
    expect(onBreak.facts.pause).toEqual({ at: at(4), isRestBreak: true });
    const back = standingAfter(onBreak, done("resume", "in_progress", 8));
    expect(back.facts).toMatchObject({ pause: null, restedSeconds: 240 });
    expect(
      [done("pause", "paused", 9), completed(12)].reduce(standingAfter, back).facts.restedSeconds,
    ).toBe(240);
  });

  it("is the same however often an event is told again at once", () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), (events) => {
        const twice = events.flatMap((event) => [event, event]);
        expect(replay(twice)).toEqual(replay(events));
      }),
    );
  });

  it("is the same whether events came one by one or a snapshot stood between them", () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), fc.nat(40), (events, cut) => {
        const own = events.filter(({ participant }) => participant === ANN);
        const snapshot = own.slice(0, cut).reduce(standingAfter, NOT_BEGUN);
        const copied = JSON.parse(JSON.stringify(snapshot)) as Standing;
        expect(own.slice(cut).reduce(standingAfter, copied)).toEqual(
          replay(own).get(ANN) ?? NOT_BEGUN,
        );
      }),
    );
  });
});

describe("what needs attention", () => {
  it.each([
    ["a hand", [started(0), answered(1, 19), signal("hand_up", true, 19)], ["hand"]],
    ["a lost connection", [started(0), answered(1, 18), signal("connection", false, 18)], ["lost"]],
    ["a reload", [started(0), answered(1, 19), signal("connection", false, 19.5)], []],
    ["an empty battery", [started(0), answered(1, 19), signal("battery", 9, 12)], ["battery"]],
    [
      "something else in front",
      [started(0), answered(1, 19), signal("focus", false, 19)],
      ["away"],
    ],
    ["a glance aside", [started(0), answered(1, 19), signal("focus", false, 19.9)], []],
    [
      "another computer",
      [started(0), answered(1, 19), signal("device_change", "x", 16)],
      ["device"],
    ],
    [
      "another computer, long ago",
      [started(0), answered(1, 19), signal("device_change", "x", 9)],
      [],
    ],
    ["nothing saved for long", [started(0), answered(1, 5)], ["quiet"]],
    ["nothing saved, but all answered", [started(0), answered(5, 5)], []],
    ["somebody who is not there", [], ["not-begun"]],
    [
      "a hand that was up when the exam was handed in",
      [signal("hand_up", true, 3), completed(9)],
      [],
    ],
  ] as const)("%s", (_, events, expected) => {
    expect(needs(standingOf(...events))).toEqual(expected);
  });

  it("says when an agreed rest break is over, and nothing of one without a length", () => {
    const onBreak = standingOf(started(0), answered(1, 9), done("rest_break", "paused", 9));
    expect(needs(onBreak, { restBreakMinutes: 10 })).toEqual(["break-over"]);
    expect(needs(onBreak, { restBreakMinutes: 15 })).toEqual([]);
    expect(needs(onBreak)).toEqual([]);
  });

  it("is always given most pressing first, each with the time of its fact, none in the future", () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), fc.nat(60), (events, minute) => {
        const now = new Date(at(60 + minute));
        for (const standing of replay(events).values()) {
          const found = attentionOf(standing, { ...at20, now });
          const ranks = found.map(({ need }) => NEEDS.indexOf(need));
          expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b));
          for (const { since } of found) expect(since <= now.toISOString()).toBe(true);
          if (standing.state === "submitted") expect(found).toEqual([]);
        }
      }),
    );
  });
});

const aPlaced: fc.Arbitrary<Placed> = fc.record({
  name: fc.constantFrom("Ann Lee", "ann lee", "Bo Ray", "Zoë Øst", "Pupil 2", "Pupil 10"),
  id: fc.uuid(),
  state: fc.constantFrom("not_started", "in_progress", "paused", "submitted"),
  attention: fc
    .uniqueArray(
      fc.record({ need: fc.constantFrom(...NEEDS), since: fc.constantFrom(at(1), at(2), at(3)) }),
      { selector: ({ need }) => need },
    )
    .map((found) => found.toSorted((a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need))),
});

describe("the order of the wall", () => {
  const place = (name: string, ...attention: Attention[]): Placed => ({
    ...{ name, id: name, state: "in_progress", attention },
  });

  it("is hands, the longest up first; then needs; then names; then who has handed in", () => {
    const pupils = [
      { ...place("Amy"), state: "submitted" },
      place("Cal"),
      place("Bea"),
      place("Dan", { need: "battery", since: at(1) }),
      place("Eve", { need: "hand", since: at(9) }, { need: "battery", since: at(1) }),
      place("Fay", { need: "hand", since: at(4) }),
      place("Gus", { need: "lost", since: at(8) }),
    ];
    const names = pupils.toSorted(compareOnWall).map(({ name }) => name);
    expect(names).toEqual(["Fay", "Eve", "Gus", "Dan", "Bea", "Cal", "Amy"]);
  });

  it("depends on nothing but the pupils, and puts no hand below anybody without one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(aPlaced, { selector: ({ id }) => id }), (pupils) => {
        const ordered = pupils.toSorted(compareOnWall);
        expect(pupils.toReversed().toSorted(compareOnWall)).toEqual(ordered);
        const hands = ordered.map(({ attention }) => attention[0]?.need === "hand");
        expect(hands).toEqual(hands.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});

it("counts the events up to a moment of the replay", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (given, moment) => {
      const times = given.toSorted((a, b) => a - b);
      expect(countUntil(times, moment)).toBe(times.filter((time) => time <= moment).length);
    }),
  );
});
