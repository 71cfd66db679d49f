import fc from "fast-check";
import { expect, it } from "vitest";
import { mutantsOf } from "./mutants-of";

const linesOf = (...program: readonly string[]) =>
  mutantsOf(program.join("\n")).map(({ program: changed }) => changed.split("\n"));

it.each([
  [
    "range() that includes its end",
    ["for i in range(1, 5):", "    print(i)"],
    "for i in range(1, 6):",
  ],
  ["range() that counts from 1", ["for i in range(5):", "    print(i)"], "for i in range(1, 6):"],
  [
    "counting down to and with the end",
    ["for i in range(5, 0, -1):", "    print(i)"],
    "for i in range(5, -1, -1):",
  ],
  ["the value itself", ["x = 5", "if x > 5:", "    print(x)"], "if x >= 5:"],
  ["the other branch", ["x = 5", "if x > 5:", "    print(x)"], "if not (x > 5):"],
  [
    "a total that forgets",
    ["t = 0", "for i in range(3):", "    t = t + i", "print(t)"],
    "    t = i",
  ],
  ["+= that replaces", ["t = 0", "for i in range(3):", "    t += i", "print(t)"], "    t = i"],
  ["a print taken into the loop", ["for i in range(3):", "    x = i", "print(x)"], "    print(x)"],
  ["left to right", ["x = 2", "print(x + 3 * 4)"], "print((x + 3) * 4)"],
  ["without its brackets", ["x = 2", "print((x + 3) * 4)"], "print(x + 3 * 4)"],
  ["the name and not the value", ["x = 2", 'print("x is", x)'], 'print("x is", "x")'],
  ["numbers taken for texts", ["x = 2", "y = 3", "print(x + y)"], 'x = "2"'],
  ["texts taken for numbers", ['print("2" + "3")'], "print(2 + 3)"],
  ["items counted from 1", ["n = [4, 5, 6]", "print(n[1])"], "print(n[0])"],
  [
    "the second of two methods passed over",
    ["x = input()", "x = x.strip().lower()", "print(x)"],
    "x = x.strip()",
  ],
  ["/ that drops the rest", ["x = 7", "print(x / 2)"], "print(x // 2)"],
])("a pupil misreads a program: %s", (_, program, expected) => {
  expect(linesOf(...program).flat()).toContain(expected);
});

it("a variable that is thought to follow another one is worked out after it", () => {
  expect(linesOf("x = 1", "y = x + 1", "x = 5", "print(y)")).toContainEqual([
    "x = 1",
    "x = 5",
    "y = x + 1",
    "print(y)",
  ]);
});

it("signs and words inside texts are left alone", () => {
  expect(linesOf('print("a < b and c > d")')).toEqual([]);
});

const LINE = fc.constantFrom(
  "x = 3",
  "y = x + 2 * x",
  "for i in range(2, 6):",
  "    x = x + i",
  "    print(x)",
  "if x >= y and y != 2:",
  "else:",
  'print("x", x)',
  "names = ['a', 'b']",
  "print(names[1].upper(), len(names))",
);

it("no mutant is the program itself, and none comes twice", () => {
  fc.assert(
    fc.property(fc.array(LINE, { minLength: 1, maxLength: 12 }), (lines) => {
      const program = lines.join("\n");
      const mutants = mutantsOf(program).map((mutant) => mutant.program);
      expect(mutants).not.toContain(program);
      expect(new Set(mutants).size).toBe(mutants.length);
    }),
  );
});
