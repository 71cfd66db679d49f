import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import { mark, runs } from "./mark";
import type { Content, Key, Response } from "./schema";

const content: Content = {
  v: 1,
  starter: "def area(a, b):\n",
  tests: [
    { id: "call", call: "area(3, 4)", input: "", expected: "12" },
    { id: "says", call: "", input: "3\n4", expected: "Area: 12\nDone" },
  ],
  hiddenTests: 2,
  required: [],
  forbidden: [],
  seconds: 5,
};
const key: Key = {
  v: 1,
  solution: "the solution",
  hidden: [
    { id: "zero", call: "area(0, 9)", input: "", expected: "0" },
    { id: "half", call: "area(0.5, 2)", input: "", expected: "1" },
  ],
  hiddenWeight: 60,
};
const written: Response = { v: 1, source: "def area(a, b):\n    return a * b\n" };

const done: PythonOutcome = { ended: "finished", output: "", screen: "" };
const gave = (returned: string): PythonOutcome => ({ ...done, returned });
const printed = (output: string): PythonOutcome => ({ ...done, output });
const all = [gave("12"), printed("Area: 12\nDone\n"), gave("0"), gave("1.0")];

function points(given: readonly PythonOutcome[], shown: Content = content): number {
  return mark({ content: shown, key, response: written, maxPoints: 10, given }).points;
}

test("a run for each test, and none of them knows what is expected", () => {
  const asked = runs(content, key, written);
  expect(asked.map(({ call, input }) => [call, input])).toEqual([
    ["area(3, 4)", ""],
    [undefined, "3\n4"],
    ["area(0, 9)", ""],
    ["area(0.5, 2)", ""],
  ]);
  expect(asked.flatMap((run) => Object.keys(run))).not.toContain("expected");
  expect(JSON.stringify(asked)).not.toContain("Done");
});

test.each<[string, PythonOutcome[], number]>([
  ["all right", all, 10],
  [
    "12.0 is 12, and spaces at line ends are not seen",
    [gave("12.0"), printed("Area: 12  \nDone\n\n"), gave("0"), gave("1")],
    10,
  ],
  ["text is not a number", [gave("'12'"), ...all.slice(1)], 8],
  ["capital letters are seen", [all[0] ?? done, printed("area: 12\nDone"), ...all.slice(2)], 8],
  [
    "one more line is one too many",
    [all[0] ?? done, printed("Hi\nArea: 12\nDone"), ...all.slice(2)],
    8,
  ],
  ["a hidden test earns its share of 60 %", [...all.slice(0, 3), gave("2")], 7],
  ["only the hidden ones", [gave("1"), printed(""), gave("0"), gave("1")], 6],
  ["printed instead of returned", [{ ...printed("12"), returned: "None" }, ...all.slice(1)], 8],
  [
    "right output, then an error",
    [
      all[0] ?? done,
      {
        ...printed("Area: 12\nDone"),
        ended: "error",
        error: { type: "NameError", message: "name 'x' is not defined", line: 3 },
      },
      ...all.slice(2),
    ],
    8,
  ],
  ["none", Array.from({ length: 4 }, () => ({ ...done, ended: "time" as const })), 0],
])("%s", (_what, given, earned) => {
  expect(points(given)).toBe(earned);
});

test("hidden tests earn everything where no test is visible, and nothing where there is none", () => {
  const hiddenOnly = { ...content, tests: [] };
  expect(points([gave("0"), gave("7")], hiddenOnly)).toBe(5);
  const result = mark({
    content,
    key: { ...key, hidden: [] },
    response: written,
    maxPoints: 10,
    given: all.slice(0, 2),
  });
  expect(result).toMatchObject({ points: 10, outcome: "correct" });
});

test("it waits until it was run, and what else is said of it is ignored", () => {
  const claimed = { ...written, passed: 4, given: all };
  const result = mark({ content, key, response: claimed, maxPoints: 10 });
  expect(result).toMatchObject({ points: 0, outcome: "needs-review" });
});

test("outcomes of other runs are refused", () => {
  expect(() => points(all.slice(1))).toThrow(AppError);
  expect(() => mark({ content, key, response: written, maxPoints: 10, given: "passed" })).toThrow(
    AppError,
  );
});

test("what it should use is read from the syntax tree, noted, and costs nothing", () => {
  const asking: Content = { ...content, required: ["for-loop", "return"], forbidden: ["sum"] };
  const first = runs(asking, key, written)[0];
  expect(first).toEqual({ program: written.source, mode: "inspect" });
  const tree = { ...done, constructs: ["Return", "call:sum"] };
  const result = mark({
    content: asking,
    key,
    response: written,
    maxPoints: 10,
    given: [tree, ...all],
  });
  expect(result.points).toBe(10);
  expect(result.parts.at(-1)?.note).toBe(
    "Does not use a for loop, which was asked for. Uses sum(), which was to be done without.",
  );
});

test("the untouched program and an empty one need no run and earn nothing", () => {
  for (const source of ["", "  \n", content.starter]) {
    const response: Response = { v: 1, source };
    expect(runs(content, key, response)).toEqual([]);
    const result = mark({ content, key, response, maxPoints: 10 });
    expect(result).toMatchObject({ points: 0, outcome: "incorrect" });
  }
});

test("a part says what a test tried and what came of it, in plain words", () => {
  const failed = [gave("7"), { ...done, ended: "time" as const }, ...all.slice(2)];
  const { parts } = mark({ content, key, response: written, maxPoints: 10, given: failed });
  expect(parts.map(({ note }) => note)).toEqual([
    "Not passed (area(3, 4)): it gave “7” instead of “12”.",
    "Not passed (typed in: 3, 4): It did not come to an end in time. Is there a loop that never stops?",
    "Passed (area(0, 9)).",
    "Passed (area(0.5, 2)).",
  ]);
});
