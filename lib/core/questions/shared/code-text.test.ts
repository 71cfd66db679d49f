import { expect, test } from "vitest";
import { bareCode, comparedCode, sameCode } from "./code-text";

test.each([
  ["print( 'Hi' )", 'print("Hi")'],
  ["x=x+1", "x = x + 1"],
  ["for i in range( 3 ) :", "for i in range(3):"],
  ["print(“Hi”)", "print('Hi')"],
  ["x = 5 – 2", "x=5-2"],
  [`print("it's")`, String.raw`print('it\'s')`],
  ["\tx = 1\u00a0", "x = 1"],
  ["y = -1", "y =-1"],
])("%s is the same code as %s", (a, b) => expect(sameCode(a, b)).toBe(true));

test.each([
  ["print('Hi there')", "print('Hithere')"],
  ["if x < = 3:", "if x <= 3:"],
  ["notin", "not in"],
  ["Print(x)", "print(x)"],
  ["x = = 1", "x == 1"],
  ["print('a')", "print(a)"],
  ["1 2", "12"],
])("%s is not the same code as %s", (a, b) => expect(sameCode(a, b)).toBe(false));

test("case matters in Python and not in pseudocode, texts apart", () => {
  expect(sameCode("OUTPUT x", "output X", "other")).toBe(true);
  expect(sameCode("OUTPUT 'x'", "OUTPUT 'X'", "other")).toBe(false);
});

test("a text that never ends is compared as it stands", () => {
  expect(comparedCode("print('Hi)")).toBe("print('Hi)");
});

test("bare code has no comment and empty texts", () => {
  expect(bareCode('print("a # b")  # says it:')).toBe('print("")');
});
