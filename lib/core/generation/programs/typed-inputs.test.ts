import { expect, it } from "vitest";
import { codeLines, writtenLines } from "./code-lines";
import { typedInputs } from "./typed-inputs";

const typed = (program: string, around = "") =>
  typedInputs(codeLines(writtenLines(program, "a")).lines, around);

it.each([
  ["nothing is asked for", "x = 1\nprint(x)", []],
  [
    "a number that is compared: the value itself",
    'age = int(input("Age?"))\nif age >= 18:\n    print(1)',
    ["18"],
  ],
  ["numbers of our own", "a = int(input())\nb = int(input())\nprint(a + b)", ["6", "4"]],
  ["a text that is compared", 'word = input("?")\nif word == "yes":\n    print(1)', ["yes"]],
  ["a name", 'name = input("What is your name?")\nprint(name)', ["Amira"]],
])("%s", (_, program, inputs) => {
  expect(typed(program)).toEqual(inputs);
});

it.each([
  ["a text of which nobody knows what it is", "x = input()\nprint(x)"],
  ["asked for in a loop", "for i in range(3):\n    x = int(input())\nprint(x)"],
  ["asked for twice in a line", "print(int(input()) + int(input()))"],
])("%s cannot be chosen", (_, program) => {
  expect(typed(program)).toBeUndefined();
});

it("what the lesson gives the output for is not typed in", () => {
  const price =
    'age = int(input())\nif age < 16:\n    cost = 6\nelse:\n    cost = 10\nprint("It costs", cost)';
  expect(typed(price, "Children under 16 pay less.")).toEqual(["16"]);
  expect(typed(price, "A person who is 16 pays 10 pounds.")).toEqual(["15"]);
});

it.each([
  [
    "lower() has something to do",
    'reply = input("Again?")\nreply = reply.strip().lower()\nif reply == "yes":\n    print(1)',
    "YES",
  ],
  ["upper() has", 'code = input().upper()\nif code == "AB":\n    print(1)', "ab"],
  ["title() has", 'name = input("What is your name?").title()\nprint(name)', "amira"],
  ["two of them have", 'name = input("Name?")\nprint(name.upper())\nprint(name.lower())', "Amira"],
  ["a comparison in lower case", 'a = input("?")\nif a.lower() == "stop":\n    print(1)', "STOP"],
])("what is typed in is no text that the program leaves as it is: %s", (_, program, text) => {
  expect(typed(program)).toEqual([text]);
});

it("a program that only takes spaces away is not asked about, for nobody sees them", () => {
  expect(typed('name = input("Your name?").strip()\nprint(name)')).toBeUndefined();
});
