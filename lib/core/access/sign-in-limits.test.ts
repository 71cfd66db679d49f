import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountDelay, FAILURE_WINDOW_SECONDS, unknownNameDelay } from "./sign-in-limits";

describe("limits on guessing", () => {
  test("five slips of the finger cost nothing but the sixth try waits", () => {
    for (let count = 0; count < 5; count += 1)
      expect(accountDelay({ count, secondsSinceLast: 0 })).toBe(0);
    expect(accountDelay({ count: 5, secondsSinceLast: 0 })).toBe(5);
  });

  test("the wait doubles with every failure, up to five minutes, and passes", () => {
    expect(accountDelay({ count: 6, secondsSinceLast: 0 })).toBe(10);
    expect(accountDelay({ count: 6, secondsSinceLast: 4 })).toBe(6);
    expect(accountDelay({ count: 500, secondsSinceLast: 0 })).toBe(300);
    expect(accountDelay({ count: 500, secondsSinceLast: 301 })).toBe(0);
  });

  test("nobody is ever locked out longer than five minutes", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: FAILURE_WINDOW_SECONDS }), (count, secondsSinceLast) => {
        const delay = accountDelay({ count, secondsSinceLast });
        return delay >= 0 && delay <= 300;
      }),
    );
  });

  test("names nobody has are slowed only after thirty", () => {
    expect(unknownNameDelay({ count: 29, secondsSinceLast: 0 })).toBe(0);
    expect(unknownNameDelay({ count: 30, secondsSinceLast: 1 })).toBe(29);
  });
});
