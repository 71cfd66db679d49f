import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changedLines, placeInWords } from "./changed-lines";

test.each([
  ["a\nb\nc", "a\nB\nc", "Line 2"],
  ["a\nb\nc", "a\nc", "Line 2"],
  ["a\nb", "a\nnew\nb", "After line 1"],
  ["a", "new\na", "Before line 1"],
  ["a\nb\nc\nd", "a\nx\nd", "Lines 2 to 3"],
  ["a\nb\nc\nd\ne", "A\nb\nc\nd\nE", "Line 1, Line 5"],
  ["a\nb", "a\nb", ""],
])("%j to %j is a change in: %s", (before, after, places) => {
  expect(changedLines(before, after).map(placeInWords).join(", ")).toBe(places);
});

const program = fc.array(fc.constantFrom("", "a", "b", "c", " a"), { maxLength: 12 });

test("the changes lead from one program to the other, and there are none between equal ones", () => {
  void fc.assert(
    fc.property(program, program, (old, now) => {
      const [before, after] = [old.join("\n"), now.join("\n")];
      const lines = before.split("\n");
      for (const { line, out, in: come } of changedLines(before, after).toReversed()) {
        const at = out.length === 0 ? line : line - 1;
        expect(lines.splice(at, out.length, ...come)).toEqual(out);
      }
      expect(lines.join("\n")).toBe(after);
      expect(changedLines(after, after)).toEqual([]);
    }),
  );
});

test("programs of thousands of other lines are one change, and take no time", () => {
  const [a, b] = ["a\n".repeat(9_000), "b\n".repeat(9_000)];
  expect(changedLines(a, b)).toMatchObject([{ line: 1 }]);
});
