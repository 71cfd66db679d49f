import { expect, test } from "vitest";
import { sameValue, saysNothing } from "./trace-value";

test.each([
  ["3", "3.0"],
  ["3", " 03 "],
  ["-0.50", "−.5"],
  ["0", "-0"],
  ["100", "100.000"],
  ["True", "true"],
  ["Ann", '"Ann"'],
  ["Ann", "‘Ann’"],
  ["[1, 2]", "[1,2]"],
  ["['a', 'b']", '["a","b"]'],
  ["Hello Ann", "Hello  Ann"],
])("%s is the same value as %s", (a, b) => expect(sameValue(a, b)).toBe(true));

test.each([
  ["10", "1"],
  ["3", "-3"],
  ["Ann", "ann"],
  ["[1, 2]", "[12]"],
  ["3", "3a"],
  ["", "0"],
  ["1.5", "15"],
])("%s is another value than %s", (a, b) => expect(sameValue(a, b)).toBe(false));

test("an empty cell and a dash say that nothing changes", () => {
  for (const text of ["", " ", "-", "–", "—", "--", "−"]) expect(saysNothing(text)).toBe(true);
  for (const text of ["0", "no", "-1", "."]) expect(saysNothing(text)).toBe(false);
});
