import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MarkScheme, SchemePoint } from "@/lib/core/questions/shared/mark-scheme";
import { markOffline } from "./offline-marker";

const point = (id: string, text: string, points: number, keywords: string[] = []): SchemePoint => ({
  id,
  text,
  points,
  keywords,
});
const schemeOf = (...criteria: SchemePoint[]): MarkScheme => ({
  criteria,
  words: "",
  modelAnswer: "",
  strictness: "standard",
});
const RAM = schemeOf(
  point("a", "Says that RAM forgets", 1, ["volatile", "forgets"]),
  point("b", "Says that the disk keeps data without power", 2, ["permanent", "power"]),
);
const prompt = "Explain why a computer needs both RAM and a hard disk.";
const mark = (text: string, scheme = RAM) => markOffline(scheme, { prompt, said: [text] });
const points = (text: string, scheme = RAM) => mark(text, scheme).points;

describe("by keywords", () => {
  it.each([
    ["RAM is volatile, so the data is gone.", 1],
    ["RAM forgets everything when it is switched off.", 1],
    ["RAM is volatile and forgets all its data.", 1],
    ["The disk is permanent storage. RAM is volatile memory.", 2],
    ["A disk keeps the data permanently when the power is off. RAM is volatile memory.", 3],
  ])("%j earns %s", (text, earned) => {
    expect(points(text)).toBe(earned);
  });

  it("shows the sentence that each point rests on, as it was written", () => {
    expect(mark("It's fast.  RAM is VOLATILE memory!").criteria).toEqual([
      {
        id: "a",
        text: "Says that RAM forgets",
        points: 1,
        maxPoints: 1,
        evidence: ["RAM is VOLATILE memory!"],
      },
    ]);
  });
});

describe("by the point's own words, where its author named no others", () => {
  const ice = schemeOf(point("r1", "Explains that water expands as it freezes", 2));
  it.each<[string, number | null]>([
    ["When water freezes it expands and takes more room.", 2],
    ["The water is expanding because it was freezing.", 2],
    ["Water gets bigger when it is cold.", null],
    ["Water does not expand when it freezes.", null],
  ])("%j earns %s", (text, earned) => {
    expect(points(text, ice)).toBe(earned);
  });

  it("counts nothing that the question says", () => {
    const repeats = schemeOf(point("r1", "A computer needs both RAM and hard disk", 2));
    expect(points("A computer needs both RAM and a hard disk to work well.", repeats)).toBeNull();
  });
});

describe("finds nothing, and leaves it to the teacher, in", () => {
  it.each([
    "",
    "I do not know.",
    "RAM is not volatile.",
    "volatile forgets permanent power",
    "volatile",
    "RAM and a hard disk are needed by a computer.",
  ])("%j", (text) => {
    expect(mark(text)).toMatchObject({ points: null, concerns: ["nothing-found"], criteria: [] });
  });
});

it("never gives more than the mark scheme has, nor without words of the answer", () => {
  const words = fc.constantFrom(
    ..."RAM is volatile and the disk keeps power permanent not . \n".split(" "),
  );
  void fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join(" ");
      const { points: earned, maxPoints, criteria, source } = mark(text);
      expect(source).toBe("offline");
      expect(maxPoints).toBe(3);
      for (const one of criteria) {
        expect(one.points).toBeLessThanOrEqual(one.maxPoints);
        for (const sentence of one.evidence) expect(text).toContain(sentence);
      }
      if (earned !== null) expect(earned).toBe(criteria.reduce((sum, one) => sum + one.points, 0));
    }),
  );
});
