import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import { answerParts, mark, modelResponse, mustPass, runs } from "./mark";
import type { Content, Key, Response } from "./schema";

const content: Content = {
  v: 1,
  program:
    "def total(numbers):\n    sum = 0\n    for n in numbers[1:]:\n        sum += n\n    return sum\n",
  tests: [
    { id: "some", call: "total([1, 2])", input: "", expected: "3" },
    { id: "none", call: "total([])", input: "", expected: "0" },
  ],
  hiddenTests: 2,
  seconds: 5,
};
const key: Key = {
  v: 1,
  fixes: [content.program.replace("[1:]", ""), "def total(numbers):\n    return sum(numbers)"],
  hidden: [
    { id: "more", call: "total([5, 5, 5])", input: "", expected: "15" },
    { id: "zero", call: "total([0, 7])", input: "", expected: "7" },
  ],
  hiddenWeight: 60,
  failing: ["some", "more"],
};
const written = (source: string): Response => ({ v: 1, source });
const gave = (returned: string): PythonOutcome => ({
  ended: "finished",
  output: "",
  screen: "",
  returned,
});
const marked = (source: string, results: string[], given = results.map(gave)) =>
  mark({ content, key, response: written(source), maxPoints: 10, given });

test.each<[string, string, string[], number]>([
  ["mended", key.fixes[0] ?? "", ["3", "0", "15", "7"], 10],
  ["mended in a way of their own", "total = sum", ["3", "0", "15", "7"], 10],
  ["a comment and nothing mended", `${content.program}# mine`, ["2", "0", "10", "7"], 0],
  ["another mistake made of it", "total = len", ["2", "0", "3", "2"], 0],
  ["half of it mended, nothing broken", "# half", ["3", "0", "10", "7"], 7],
  ["mended for what is seen, broken for the rest", "# so", ["3", "1", "3", "3"], 2],
])("%s", (_what, source, results, earned) => {
  expect(marked(source, results).points).toBe(earned);
});

test("before the program was run against its tests, each of them counts", () => {
  const unproved = { ...key, failing: [] };
  const given = ["2", "0", "10", "7"].map(gave);
  const response = written(`${content.program}# mine`);
  expect(mark({ content, key: unproved, response, maxPoints: 10, given }).points).toBe(5);
});

test("nothing is run for the program as it was given, and an own program waits until it was run", () => {
  for (const source of [content.program, "", " \n"]) {
    expect(runs(content, key, written(source))).toEqual([]);
    const result = mark({ content, key, response: written(source), maxPoints: 10 });
    expect(result).toMatchObject({ points: 0, outcome: "incorrect" });
  }
  const waits = mark({ content, key, response: written("total = sum"), maxPoints: 10 });
  expect(waits).toMatchObject({ points: 0, outcome: "needs-review" });
});

test("a run for each test, and none of them knows what is expected", () => {
  const asked = runs(content, key, written("total = sum"));
  expect(asked.map(({ call }) => call)).toEqual([
    "total([1, 2])",
    "total([])",
    "total([5, 5, 5])",
    "total([0, 7])",
  ]);
  expect(asked.flatMap((run) => Object.keys(run))).not.toContain("expected");
});

test("what was changed is told in words, and earns nothing", () => {
  const { parts } = marked(key.fixes[0] ?? "", ["3", "0", "15", "7"]);
  expect(parts.at(-1)).toMatchObject({
    points: 0,
    maxPoints: 0,
    note: "Line 3: “for n in numbers[1:]:” became “for n in numbers:”.",
  });
  const commented = marked(`# mine\n${content.program}`, ["2", "0", "10", "7"]).parts;
  expect(commented.at(-1)?.note).toBe("Before line 1: “# mine” was put in.");
  expect(commented[1]?.note).toBe("Passed (total([])). It did so before anything was mended.");
});

test("an answer in parts: each place that was changed", () => {
  const source = content.program.replace("[1:]", "").replace("    sum = 0\n", "");
  expect(answerParts(content, written(source))).toEqual([
    { name: "Lines 2 to 3", words: "for n in numbers:" },
  ]);
  expect(answerParts(content, written(content.program))).toEqual([]);
});

test("every mended program must pass, and the first is shown", () => {
  expect(mustPass(content, key).map(({ source }) => source)).toEqual(key.fixes);
  expect(modelResponse(content, key).source).toBe(key.fixes[0]);
});

test("a key that speaks of other tests, and outcomes of other runs, are refused", () => {
  const foreign = { ...key, failing: ["gone"] };
  const response = written("total = sum");
  expect(() => mark({ content, key: foreign, response, maxPoints: 1 })).toThrow(AppError);
  expect(() => marked("total = sum", ["3", "0"])).toThrow(AppError);
});
