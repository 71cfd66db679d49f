import { expect, it } from "vitest";
import { codeLines, writtenLines } from "./code-lines";
import { difficultyOf, interestOf } from "./features";

const read = (program: string) => ({ lines: codeLines(writtenLines(program, "a")).lines });

it.each([
  ["that only prints what it is told to", 'print("Hello")\nprint("Goodbye")', 0],
  ["with a sum", "x = 3 + 4\nprint(x)", 1],
])("a program %s is worth little", (_, program, interest) => {
  expect(interestOf(read(program))).toBe(interest);
});

it.each([
  ["a few values", "x = 3\ny = x + 4\nprint(y)", 2],
  ["a loop", "for i in range(3):\n    print(i)", 3],
  ["a loop in a loop", "for i in range(3):\n    for j in range(2):\n        print(i * j)", 4],
])("%s to follow", (_, program, difficulty) => {
  expect(difficultyOf(read(program))).toBe(difficulty);
});
