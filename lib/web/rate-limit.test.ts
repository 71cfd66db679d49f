import { expect, it } from "vitest";
import { makeRateLimit } from "./rate-limit";

const at = (seconds: number) => new Date(seconds * 1000);

it("lets a burst through, then a steady rate, and says when to come back", () => {
  const limit = makeRateLimit({ burst: 3, perSecond: 2 });
  expect([0, 0, 0, 0].map(() => limit("pupil", at(0)))).toEqual([0, 0, 0, 1]);
  expect([0, 0, 0].map(() => limit("pupil", at(1)))).toEqual([0, 0, 1]);
});

it("lets nobody use up another's", () => {
  const limit = makeRateLimit({ burst: 1, perSecond: 1 });
  expect([limit("a", at(0)), limit("a", at(0)), limit("b", at(0))]).toEqual([0, 1, 0]);
});

it("is not fooled by a clock that goes back", () => {
  const limit = makeRateLimit({ burst: 1, perSecond: 1 });
  expect([limit("a", at(10)), limit("a", at(5)), limit("a", at(6))]).toEqual([0, 1, 0]);
});
