import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace, spreadOf } from "./pace";

/** Looks at so many passwords one after the other, each as soon as it may be. @returns when each began. */
function lookAt(pace: Pace, passwords: readonly { took: number; waited: number }[]): number[] {
  let now = 0;
  return passwords.map(({ took, waited }) => {
    now += pace.waitAt(now);
    const began = now;
    now += took;
    pace.note({ began, ended: now, waited }, 0.5);
    return began;
  });
}

const alone = { took: 10, waited: 0 };
const crowded = { took: 100, waited: 90 };

describe("the beginning of a crowd", () => {
  test("a few pupils are let in at once, however busy the machine is", () => {
    expect(spreadOf({ comers: 4, ran: 10, waited: 90 })).toBe(0);
  });

  test("a class that comes alone hardly waits; one of many that come together begins within a second", () => {
    expect(spreadOf({ comers: 30, ran: 12, waited: 7 })).toBe(100);
    expect(spreadOf({ comers: 30, ran: 20, waited: 60 })).toBe(1_000);
  });
});

describe("the pace of passwords", () => {
  test("a group that has the machine for itself never pauses", () => {
    expect(
      lookAt(
        new Pace(),
        Array.from({ length: 30 }, () => alone),
      ).at(-1),
    ).toBe(290);
  });

  test("passwords that wait for a core are put off, longer each time, up to a bound", () => {
    const began = lookAt(
      new Pace(),
      Array.from({ length: 6 }, () => crowded),
    );
    const pauses = began.slice(1).map((at, index) => at - (began[index] ?? 0) - crowded.took);
    expect(pauses).toEqual([360, 720, 800, 800, 800]);
  });

  test("the pause melts away where passwords run freely again", () => {
    const began = lookAt(new Pace(), [crowded, ...Array.from({ length: 40 }, () => alone)]);
    expect((began.at(-1) ?? 0) - (began.at(-2) ?? 0)).toBeLessThan(alone.took + 1);
  });

  test("after a quiet while a crowd of before is forgotten", () => {
    const pace = new Pace();
    lookAt(pace, [crowded, crowded, crowded]);
    pace.note({ began: 60_000, ended: 60_010, waited: 0 }, 0.5);
    expect(pace.waitAt(60_010)).toBe(0);
  });

  test("thirty pupils of one group among any crowd are in within a minute", () => {
    const password = fc.record({
      took: fc.double({ min: 1, max: 300, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(password, { minLength: 30, maxLength: 30 }), (passwords) => {
        const began = lookAt(
          new Pace(),
          passwords.map(({ took, share }) => ({ took, waited: took * share })),
        );
        const busy = passwords.reduce((sum, { took }) => sum + took, 0);
        expect(began.at(-1) ?? 0).toBeLessThanOrEqual(busy + 29 * 800 + 1e-6);
      }),
    );
  });
});
