import { describe, expect, test } from "vitest";
import { lint } from "./lint";
import type { Content } from "./schema";

const content = (shown: string, from: Content["from"], to: Content["to"], bits = 8): Content => ({
  v: 1,
  shown,
  from,
  to,
  bits,
});
const rules = (given: Content, answer: string): string[] =>
  lint(given, { v: 1, answer }).map(({ rule }) => rule);

describe("key-disagrees", () => {
  test.each([
    [content("42", "denary", "binary"), "101011"],
    [content("42", "denary", "binary"), "42"],
    [content("FF", "hexadecimal", "denary"), "254"],
    [content("1010", "binary", "hexadecimal"), "B"],
    [content("0", "denary", "binary"), "1"],
  ])("found in %j with %s", (given, answer) => {
    expect(rules(given, answer)).toEqual(["key-disagrees"]);
  });
  test.each([
    [content("42", "denary", "binary"), "101010"],
    [content("42", "denary", "binary"), "00101010"],
    [content("FF", "hexadecimal", "denary"), "255"],
    [content("1010", "binary", "hexadecimal"), "A"],
    [content("0", "denary", "binary"), "0"],
  ])("not found in %j with %s", (given, answer) => {
    expect(rules(given, answer)).toEqual([]);
  });

  test("the fix writes the computed answer", () => {
    const [finding] = lint(content("42", "denary", "binary"), { v: 1, answer: "1" });
    expect(finding?.fix?.patch).toEqual({ key: { v: 1, answer: "00101010" } });
  });
});

test("what is shown is a number of its base, fits its width, and has to be converted", () => {
  expect(rules(content("12", "binary", "denary"), "12")).toEqual(["not-a-number-of-its-base"]);
  expect(rules(content("2A", "denary", "binary"), "1")).toEqual(["not-a-number-of-its-base"]);
  expect(rules(content("256", "denary", "hexadecimal"), "100")).toEqual(["too-wide"]);
  expect(rules(content("255", "denary", "hexadecimal"), "FF")).toEqual([]);
  expect(rules(content("5", "denary", "denary"), "5")).toEqual(["same-base"]);
});
