import { expect, test } from "vitest";
import { programLines } from "./program-lines";
import { plainAssignment, shapeTrouble } from "./python-shape";

const troubleIn = (program: string) => {
  const found = shapeTrouble(programLines(program));
  return found === undefined ? "sound" : `${found.trouble} ${found.line}`;
};

test.each([
  ["x = 1\nprint(x)", "sound"],
  ["if x:  # why\n    y = 1", "sound"],
  ["print('a:')\nx = 1", "sound"],
  ["x = [1,\n     2,\n  3]\nprint(x)", "sound"],
  ["if x:\n    y = 1\nelse:\n    y = 2\nprint(y)", "sound"],
  ["if x:\ny = 1", "needs-block 2"],
  ["x = 1\n    y = 2", "too-deep 2"],
  ["x = 1\nwhile x < 3:", "needs-block 2"],
  ["print((x)", "unclosed 1"],
  ["print(x))", "unclosed 1"],
  ["print('x)", "unclosed 1"],
])("%j is %s", (program, trouble) => expect(troubleIn(program)).toBe(trouble));

test("a plain assignment names what it sets and what it uses", () => {
  expect(plainAssignment("total = price * 2")).toEqual({ name: "total", uses: ["price"] });
  expect(plainAssignment('name = "Ann"')).toEqual({ name: "name", uses: [] });
  for (const code of ["x == 1", "x += 1", "x = input()", "print(x)", "x[0] = 1", "a, b = 1, 2"])
    expect(plainAssignment(code)).toBeUndefined();
});
