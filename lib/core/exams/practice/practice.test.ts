import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeGuestId } from "./guest-id";
import { cleanName } from "./join";
import type { CountedMark } from "./totals";
import { practiceTotals, SMALLEST_GROUP } from "./totals";

const marks = fc.array(
  fc
    .record({
      topic: fc.constantFrom("Density", "Forces", ""),
      maxPoints: fc.integer({ min: 1, max: 10 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(
      ({ topic, maxPoints, share }): CountedMark => ({
        topic,
        maxPoints,
        points: maxPoints * share,
      }),
    ),
  { maxLength: 6 },
);
const totalsOf = (firstAttempts: readonly (readonly CountedMark[])[]) =>
  practiceTotals({
    pupils: firstAttempts.length + 3,
    attemptsBegun: firstAttempts.length + 2,
    attemptsHandedIn: firstAttempts.length,
    firstAttempts,
  });

describe("totals of a practice", () => {
  it("say nothing at all while fewer than five pupils have handed in", () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: SMALLEST_GROUP - 1 }), (attempts) => {
        const { topics, ...numbers } = totalsOf(attempts);
        expect(topics).toEqual([]);
        expect(new Set(Object.values(numbers))).toEqual(new Set([null]));
      }),
    );
  });

  it("name no topic, and give no mean, of fewer than five pupils", () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (attempts) => {
        const { topics, mean_of } = totalsOf(attempts);
        expect(mean_of ?? SMALLEST_GROUP).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        for (const { topic, pupils, percent } of topics) {
          const met = attempts.filter((each) => each.some((mark) => mark.topic === topic));
          expect(pupils).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          expect(pupils).toBeLessThanOrEqual(met.length);
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("tell nothing of one more pupil by how they change: a mean moves with five new ones, or not", () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), marks, (before, more) => {
        const [old, next] = [totalsOf(before), totalsOf([...before, more])];
        if (old.mean_of === next.mean_of) expect(next.mean_percent).toBe(old.mean_percent);
        else expect((next.mean_of ?? 0) - (old.mean_of ?? 0)).toBe(SMALLEST_GROUP);
        for (const topic of old.topics) {
          const now = next.topics.find((each) => each.topic === topic.topic);
          if (now?.pupils === topic.pupils) expect(now).toEqual(topic);
          else expect((now?.pupils ?? 0) - topic.pupils).toBe(SMALLEST_GROUP);
        }
      }),
    );
  });

  it("count in whole fives: one more pupil changes no number, or a whole five's", () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), marks, (before, more) => {
        const [old, next] = [totalsOf(before), totalsOf([...before, more])];
        for (const name of ["pupils", "attempts_begun", "attempts_handed_in"] as const) {
          const [was, is] = [old[name] ?? 0, next[name] ?? 0];
          expect(is % SMALLEST_GROUP).toBe(0);
          if (old.pupils !== null) expect([0, SMALLEST_GROUP]).toContain(is - was);
        }
      }),
    );
  });

  it("are means of what pupils reached", () => {
    const pupil = (points: number) => [{ topic: "Density", points, maxPoints: 4 }];
    expect(totalsOf([4, 2, 0, 4, 0, 4].map(pupil))).toEqual({
      pupils: 5,
      attempts_begun: 5,
      attempts_handed_in: 5,
      mean_percent: 50,
      mean_of: 5,
      topics: [{ topic: "Density", pupils: 5, percent: 50 }],
    });
  });
});

describe("whoever joins a practice", () => {
  it("is called by an id that nobody misreads", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (start) => {
        const id = makeGuestId((limit) => start % limit);
        expect(id).toMatch(/^guest-[2-9][a-z][2-9][a-z]$/);
        expect(id.slice("guest-".length)).not.toMatch(/[ilo01]/);
      }),
    );
  });

  it.each([
    [undefined, undefined],
    ["  ", undefined],
    ["\u202E\u0000", undefined],
    ["  Ada \n Obi ", "Ada Obi"],
  ])("who types %j is called %j", (typed, name) => {
    expect(cleanName(typed)).toBe(name);
  });
});
