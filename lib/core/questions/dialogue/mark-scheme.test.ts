import * as fc from "fast-check";
import { expect, test } from "vitest";
import { markScheme } from "./mark-scheme";
import { samples } from "./samples";

const points = (rubric: string, worth: number) =>
  markScheme({ v: 1, rubric, modelAnswer: "", strictness: "standard" }, worth).criteria.map(
    ({ text, points: each }) => `${text}: ${each}`,
  );

test.each<[string, number, string[]]>([
  ["Names the force (1)\nExplains why (2)", 3, ["Names the force: 1", "Explains why: 2"]],
  [
    "- Names the force [1 mark]\n- Explains why [2 marks]",
    3,
    ["Names the force: 1", "Explains why: 2"],
  ],
  ["1 mark: names the force\n2 marks: explains why", 3, ["names the force: 1", "explains why: 2"]],
  ["Award marks for:\nGravity – 1 point\nMass – 1 point", 2, ["Gravity: 1", "Mass: 1"]],
  ["Names the force\nGives its direction", 2, ["Names the force: 1", "Gives its direction: 1"]],
  ["The answer is 42", 1, ["The answer is 42: 1"]],
])("%j is worth %s", (rubric, worth, expected) => {
  expect(points(rubric, worth)).toEqual(expected);
});

test.each([
  ["Mark on quality of argument.", 6],
  ["Names the force (1)\nExplains why (2)", 10],
  ["The answer is 42\nIt is in metres", 5],
])("%j cannot be counted to %s and is one point", (rubric, worth) => {
  expect(points(rubric, worth)).toEqual([`${rubric}: ${worth}`]);
});

test("points are always together what the question is worth", () => {
  void fc.assert(
    fc.property(samples.question, fc.integer({ min: 1, max: 100 }), ({ key }, worth) => {
      const { criteria } = markScheme(key, worth);
      expect(criteria.reduce((sum, one) => sum + one.points, 0)).toBe(worth);
      expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    }),
  );
});
