import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whoNeedsAttention } from "./attention";
import type { ClassResults } from "./class-results";
import { discriminations, keyIsDoubtful } from "./discrimination";
import { facilityOf } from "./facility";
import { objectiveStandings } from "./reteach";

/** Results with one row per pupil; every question worth `max`. */
function results(
  rows: (number | null)[][],
  max = 1,
  objectives: (string | undefined)[] = [],
): ClassResults {
  const columns = rows[0]?.length ?? 0;
  return {
    questions: Array.from({ length: columns }, (_, i) => ({
      id: `q${i}`,
      objective: objectives[i],
      maxPoints: max,
    })),
    rows: rows.map((cells, i) => ({ pupilId: `p${i}`, cells })),
  };
}

const classes = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 30,
  }),
);

describe("facility", () => {
  it("is the mean share of the points", () => {
    expect(facilityOf(results([[2], [1], [0]], 2), 0)).toBeCloseTo(0.5);
  });

  it("leaves out what is not marked yet", () => {
    expect(facilityOf(results([[1], [null], [0]]), 0)).toBe(0.5);
    expect(facilityOf(results([[null]]), 0)).toBeUndefined();
  });

  it("lies between 0 and 1", () => {
    fc.assert(
      fc.property(classes, (rows) => {
        const facility = facilityOf(results(rows, 4), 0) ?? 0;
        expect(facility).toBeGreaterThanOrEqual(0);
        expect(facility).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** Of the first question. */
function discriminationOf(of: ClassResults): number | undefined {
  return discriminations(of)[0];
}

describe("discrimination", () => {
  const staircase = Array.from({ length: 12 }, (_, i) => [i < 6 ? 0 : 1, i / 4]);

  it("is high when the stronger pupils get the question right", () => {
    expect(discriminationOf(results(staircase, 4))).toBeGreaterThan(0.8);
  });

  it("is below zero when the stronger pupils get it wrong: the key may be", () => {
    const turned = staircase.map(([item, rest]) => [1 - (item ?? 0), rest ?? 0]);
    expect(discriminationOf(results(turned, 4))).toBeLessThan(-0.8);
  });

  it("is not shown for fewer than ten pupils, nor when all have the same", () => {
    expect(discriminationOf(results(staircase.slice(0, 9), 4))).toBeUndefined();
    expect(
      discriminationOf(
        results(
          staircase.map(([, rest]) => [1, rest ?? 0]),
          4,
        ),
      ),
    ).toBeUndefined();
  });

  it("does not change when every mark is scaled", () => {
    fc.assert(
      fc.property(classes, (rows) => {
        const once = discriminationOf(results(rows, 4));
        const twice = discriminationOf(
          results(
            rows.map((row) => row.map((cell) => cell * 2)),
            8,
          ),
        );
        expect(twice ?? 2).toBeCloseTo(once ?? 2, 9);
      }),
    );
  });
});

describe("what to reteach first", () => {
  it("puts the least secure objective first and names who is not there yet", () => {
    const standings = objectiveStandings(
      results(
        [
          [1, 0, 1],
          [1, 1, 0],
          [1, 0, 0],
        ],
        1,
        ["bits", "loops", "loops"],
      ),
    );
    expect(standings.map(({ objective, reteach }) => [objective, reteach])).toEqual([
      ["loops", true],
      ["bits", false],
    ]);
    expect(standings[0]?.pupilsNotYet).toEqual(["p0", "p1", "p2"]);
    expect(standings[0]?.facility).toBeCloseTo(1 / 3);
  });

  it("says nothing of an objective nobody has a mark for", () => {
    expect(objectiveStandings(results([[null]], 1, ["essays"]))).toEqual([]);
  });
});

describe("who needs attention", () => {
  it("names low scores, many empty answers and, once the time is over, who did not start", () => {
    const attention = whoNeedsAttention(
      results([
        [1, 1, 1, 1],
        [0, 0, 0, 1],
        [1, 1, 1, 0],
      ]),
      [
        { pupilId: "p0", state: "handed-in", emptyAnswers: 0 },
        { pupilId: "p1", state: "handed-in", emptyAnswers: 3 },
        { pupilId: "p2", state: "handed-in", emptyAnswers: 0 },
        { pupilId: "p3", state: "not-started", emptyAnswers: 0 },
      ],
      true,
    );
    expect(attention).toEqual([
      { pupilId: "p1", share: 0.25, reasons: ["low", "many-empty"] },
      { pupilId: "p3", share: undefined, reasons: ["not-started"] },
    ]);
  });

  it("does not chase pupils while there is still time", () => {
    expect(
      whoNeedsAttention(
        results([]),
        [{ pupilId: "p0", state: "not-started", emptyAnswers: 0 }],
        false,
      ),
    ).toEqual([]);
  });
});

describe("whether the key may be wrong", () => {
  it.each([
    [-0.5, 26, true],
    [-0.2, 26, false],
    [-0.2, 240, true],
    [0.3, 26, false],
    [undefined, 26, false],
  ])("a discrimination of %s over %i pupils: %s", (discrimination, pupils, doubtful) => {
    expect(keyIsDoubtful(discrimination, pupils)).toBe(doubtful);
  });
});
