import { expect, it } from "vitest";
import { DOUBLE } from "@/test/model-replies";
import { model } from "./generate";

const [shown, ...hidden] = DOUBLE.tests;

it("makes a program to write, with its hidden tests and its solution in the key alone", () => {
  const { content, key } = model.toQuestion(DOUBLE, []);
  expect(content).toMatchObject({
    starter: DOUBLE.starter,
    tests: [{ call: "double(4)", expected: "8" }],
    hiddenTests: 2,
    required: ["return"],
  });
  expect(key).toMatchObject({
    solution: DOUBLE.solution,
    hidden: hidden.map(({ call }) => ({ call })),
  });
  expect(JSON.stringify(content)).not.toContain("* 2");
});

it("takes tests that type something in and compare what is printed", () => {
  const typed = { call: null, inputs: ["3", "4"], expected: "7", hidden: false };
  const solution = "print(int(input()) + int(input()))";
  const reply = { ...DOUBLE, starter: "", solution, required: [] };
  const { content } = model.toQuestion(
    {
      ...reply,
      tests: [typed, { ...typed, inputs: ["0", "0"], expected: "0", hidden: true }],
    },
    [],
  );
  expect(content.tests).toMatchObject([{ call: "", input: "3\n4", expected: "7" }]);
});

it.each([
  ["a solution that is no program", { solution: "def double(number)\n    return" }],
  ["no solution", { solution: " " }],
  ["the solution to start from", { starter: DOUBLE.solution }],
  ["only hidden tests", { tests: hidden }],
  ["no hidden test", { tests: [shown, { ...shown, call: "double(5)", expected: "10" }] }],
  ["the same test twice", { tests: [shown, { ...shown, hidden: true }] }],
  [
    "a test that expects nothing",
    { tests: [...DOUBLE.tests, { ...shown, call: "x", expected: " " }] },
  ],
  ["a construct nobody knows", { required: ["goto"] }],
])("refuses %s", (_, wrong) => {
  expect(() => model.toQuestion({ ...DOUBLE, ...wrong }, [])).toThrow();
});
