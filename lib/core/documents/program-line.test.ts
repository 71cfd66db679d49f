import { expect, it } from "vitest";
import { isProgramLine, maybeProgramLine } from "./program-line";

it.each([
  'print("The total is", total)',
  "for i in range(1, 11):",
  "while guess != secret:",
  "def area(width, height):",
  'age = int(input("How old are you? "))',
  "    print(“Hello”)  # greets",
])("%j is a line of a program", (line) => {
  expect(isProgramLine(line)).toBe(true);
});

it.each([
  "total = total + n",
  'prices["apple"] = 30',
  "if age >= 18 and not member:",
  "else:",
  "return width * height",
  'names.append("Zoe")',
  "# counts the passes",
  "import random",
])("%j may be one, among others", (line) => {
  expect([isProgramLine(line), maybeProgramLine(line)]).toEqual([false, true]);
});

it.each([
  "A for loop repeats its lines.",
  "while you wait: read the next page",
  "denary = base 10 (normal numbers)",
  "total = the sum of all values",
  "weight (N) = mass (kg) × gravity",
  "Remember: a variable has a name.",
  "print the total",
  "if it rains, we stay in",
  "Prints: 3",
])("%j is a sentence", (line) => {
  expect(maybeProgramLine(line)).toBe(false);
});
