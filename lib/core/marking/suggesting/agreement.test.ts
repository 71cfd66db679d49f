import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pair } from "./agreement";
import { agreementOf, LEAST_PAIRS, maySuggest } from "./agreement";

const pairs = (marks: readonly (readonly [number, number])[], maxPoints = 4): Pair[] =>
  marks.map(([suggested, decided]) => ({
    suggested: suggested / maxPoints,
    decided: decided / maxPoints,
    maxPoints,
  }));
const repeated = (marks: readonly (readonly [number, number])[], times: number) =>
  pairs(Array.from({ length: times }, () => marks).flat());

describe("agreement", () => {
  it("is what Cohen's formula gives by hand", () => {
    const marks = pairs([
      [0, 0],
      [1, 1],
      [0, 1],
      [1, 0],
      [2, 2],
      [2, 2],
      [1, 1],
      [1, 1],
    ]);
    const { exact, withinOneMark, kappa } = agreementOf(marks);
    expect(exact).toBe(0.75);
    expect(withinOneMark).toBe(1);
    // Of each with itself Σ(s−d)² = 2 over 8; of each with all Σ(s−d)² = 64 over 64.
    expect(kappa?.value).toBeCloseTo(0.75, 10);
  });

  it("is full where every mark is the same, and says so", () => {
    const { kappa, exact } = agreementOf(
      repeated(
        [
          [0, 0],
          [2, 2],
          [4, 4],
        ],
        10,
      ),
    );
    expect(exact).toBe(1);
    expect(kappa).toEqual({ value: 1, low: 1, high: 1 });
  });

  it("has no kappa where nobody differs from anybody", () => {
    expect(agreementOf(repeated([[2, 2]], 30)).kappa).toBeUndefined();
    expect(agreementOf([])).toMatchObject({ count: 0, kappa: undefined });
  });

  it("holds its own value in its interval, between −1 and 1", () => {
    const mark = fc.integer({ min: 0, max: 4 });
    void fc.assert(
      fc.property(fc.array(fc.tuple(mark, mark), { minLength: 3, maxLength: 40 }), (marks) => {
        const { kappa, exact, withinOneMark } = agreementOf(pairs(marks));
        expect(exact).toBeLessThanOrEqual(withinOneMark);
        if (kappa === undefined) return;
        expect(kappa.value).toBeLessThanOrEqual(1 + 1e-9);
        expect(kappa.low).toBeLessThanOrEqual(kappa.value + 1e-9);
        expect(kappa.high).toBeGreaterThanOrEqual(Math.min(1, kappa.value) - 1e-9);
        expect(kappa.low).toBeGreaterThanOrEqual(-1);
      }),
    );
  });
});

describe("suggestions", () => {
  it("may be shown until enough answers are decided to judge them", () => {
    expect(maySuggest(agreementOf(repeated([[0, 4]], LEAST_PAIRS - 1)))).toBe(true);
    expect(
      maySuggest(
        agreementOf(
          repeated(
            [
              [0, 4],
              [4, 0],
            ],
            LEAST_PAIRS,
          ),
        ),
      ),
    ).toBe(false);
  });

  it("go on while they surely agree with the teacher, and stop when they may not", () => {
    expect(
      maySuggest(
        agreementOf(
          repeated(
            [
              [0, 0],
              [2, 2],
              [4, 4],
              [3, 4],
            ],
            10,
          ),
        ),
      ),
    ).toBe(true);
    expect(
      maySuggest(
        agreementOf(
          repeated(
            [
              [0, 2],
              [2, 2],
              [4, 3],
              [3, 1],
            ],
            10,
          ),
        ),
      ),
    ).toBe(false);
  });
});
