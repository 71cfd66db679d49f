import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSameValue, readPythonValue } from "./python-value";

test.each([
  ["12", "12.0"],
  ["'a'", '"a"'],
  ["0.30000000000000004", "0.3"],
  ["[1, 2]", "[1,2]"],
  ["(1,)", "( 1, )"],
  ["(1)", "1"],
  ["{'a': 1, 'b': [2]}", '{"b": [2], "a": 1}'],
  ["{1, 2}", "{2, 1}"],
  ["{}", "{ }"],
  ["'it\\'s'", '"it\'s"'],
  ["'£\\n'", '"£\\n"'],
  ["None", " None "],
  ["-5", "-5.0"],
  ["<object>", "<object>"],
])("%s is %s", (a, b) => {
  expect(isSameValue(a, b)).toBe(true);
});

test.each([
  ["12", "13"],
  ["12", "'12'"],
  ["True", "1"],
  ["True", "'True'"],
  ["[1, 2]", "[2, 1]"],
  ["[1, 2]", "(1, 2)"],
  ["[1]", "[1, 1]"],
  ["{'a': 1}", "{'a': 2}"],
  ["{}", "[]"],
  ["(1,)", "1"],
  ["'a'", "'A'"],
  ["None", "0"],
  ["1e999", "12"],
  ["-1e999", "1e999"],
  ["[1e999]", "[12]"],
  ["{1, 1, 1}", "{1, 2, 3}"],
  ["{1, 2, 3}", "{1, 1, 1}"],
  ["{'a': 1, 'a': 1}", "{'a': 1, 'b': 2}"],
])("%s is not %s", (a, b) => {
  expect(isSameValue(a, b)).toBe(false);
});

test.each(["", "area(3, 4)", "[1", "1 2", "x", "[1 2]", "1 +", "'a", "1e999", "[".repeat(50)])(
  "%j is no value",
  (text) => {
    expect(readPythonValue(text)).toBeUndefined();
  },
);

test("reads anything or nothing, and finds everything equal to itself", () => {
  void fc.assert(fc.property(fc.string(), (text) => isSameValue(text, text)));
  const literal = fc
    .jsonValue()
    .map((value) =>
      JSON.stringify(value)
        .replaceAll("null", "None")
        .replaceAll("true", "True")
        .replaceAll("false", "False"),
    );
  void fc.assert(fc.property(literal, (text) => isSameValue(text, text)));
});
