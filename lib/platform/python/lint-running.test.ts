import { expect, test } from "vitest";
import { samples } from "@/lib/core/questions/python-code/samples";
import { lintByRunning } from "./lint-running";

const { content, key } = samples.example;
const me = { who: "test" };

const rulesOf = async (changes: { content?: object; key?: object }) => {
  const question = {
    type: "python-code",
    points: 2,
    content: { ...content, ...changes.content },
    key: { ...key, ...changes.key },
  };
  return (await lintByRunning(question, me)).map(({ rule }) => rule);
};

test("a solution that passes its own tests has nothing against it", async () => {
  expect(await rulesOf({})).toEqual([]);
});

test("a solution that fails one of its tests, or does not end, is no solution", async () => {
  const wrong = "def area(width, height):\n    return width + height\n";
  expect(await rulesOf({ key: { solution: wrong } })).toEqual(["solution-fails-its-tests"]);
  const endless = { solution: "while True:\n    pass\n" };
  expect(await rulesOf({ key: endless, content: { seconds: 1 } })).toEqual([
    "solution-fails-its-tests",
  ]);
});

test("tests that a program passes in which nothing was done test nothing", async () => {
  const tests = [{ id: "a", call: "1 + 1", input: "", expected: "2" }];
  expect(await rulesOf({ content: { tests } })).toEqual(["tests-pass-without-work"]);
});

test("a question of another type needs no run, and one that cannot be read is the linter's to refuse", async () => {
  const choice = { type: "extended-text", points: 1, content: {}, key: {} };
  expect(await lintByRunning(choice, me)).toEqual([]);
  expect(await rulesOf({ content: { tests: "none" } })).toEqual([]);
});
