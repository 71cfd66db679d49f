import fc from "fast-check";
import { expect, it } from "vitest";
import { gradeOf } from "./grade";

it("is the share of points in percent, to the hundredth", () => {
  expect(gradeOf([{ points: 1, maxPoints: 3 }])).toBe(33.33);
  expect(
    gradeOf([
      { points: 0.1, maxPoints: 1 },
      { points: 0.2, maxPoints: 2 },
    ]),
  ).toBe(10);
});

it("is not known while a mark waits, or where nothing could be earned", () => {
  expect(
    gradeOf([
      { points: null, maxPoints: 3 },
      { points: 1, maxPoints: 1 },
    ]),
  ).toBeUndefined();
  expect(gradeOf([])).toBeUndefined();
});

it("lies between 0 and 100 for every set of marks that is possible", () => {
  const mark = fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map(([maxPoints, percent]) => ({ maxPoints, points: (maxPoints * percent) / 100 }));
  fc.assert(
    fc.property(fc.array(mark, { minLength: 1 }), (marks) => {
      const grade = gradeOf(marks) ?? -1;
      expect(grade).toBeGreaterThanOrEqual(0);
      expect(grade).toBeLessThanOrEqual(100);
    }),
  );
});
