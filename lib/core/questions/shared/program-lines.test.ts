import { expect, test } from "vitest";
import { programLines, programText } from "./program-lines";

const FOUR = "for i in range(3):\n    if i > 1:\n        print(i)\nprint('end')";

test("reads how deep each line stands, however wide a level is", () => {
  const depths = (program: string) => programLines(program).map(({ indent }) => indent);
  expect(depths(FOUR)).toEqual([0, 1, 2, 0]);
  expect(depths(FOUR.replaceAll("    ", "  "))).toEqual([0, 1, 2, 0]);
  expect(depths(FOUR.replaceAll("    ", "\t"))).toEqual([0, 1, 2, 0]);
  expect(depths("a:\n  b:\n      c\n  d\n\ne")).toEqual([0, 1, 2, 1, 0]);
});

test("leaves empty lines out, and writes a program the way it was read", () => {
  expect(programText(programLines(`${FOUR.replace("\n", "\n\n   \n")}\n`))).toBe(FOUR);
});
