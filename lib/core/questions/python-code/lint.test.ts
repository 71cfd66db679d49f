import { expect, test } from "vitest";
import type { ProgramTest } from "../shared/program-shapes";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

const call = (id: string, asked: string, expected: string): ProgramTest => ({
  id,
  call: asked,
  input: "",
  expected,
});
const CONTENT: Content = {
  v: 1,
  starter: "",
  tests: [call("a", "f(1)", "2")],
  hiddenTests: 0,
  required: [],
  forbidden: [],
  seconds: 5,
};
const KEY: Key = { v: 1, solution: "def f(n):\n    return n + 1", hidden: [], hiddenWeight: 50 };

function rules(content: Partial<Content>, key: Partial<Key> = {}): string[] {
  const hidden = key.hidden ?? [];
  const whole = { ...CONTENT, hiddenTests: hidden.length, ...content };
  return lint(whole, { ...KEY, ...key }).map(({ rule }) => rule);
}

test.each([
  ["no test at all", { tests: [] }, {}, "no-tests"],
  ["only hidden tests", { tests: [] }, { hidden: [call("h", "f(2)", "3")] }, "no-visible-test"],
  ["nothing expected", { tests: [call("a", "f(1)", " ")] }, {}, "test-expects-nothing"],
  [
    "text without quotation marks",
    { tests: [call("a", "f(1)", "two words")] },
    {},
    "expected-is-no-value",
  ],
  [
    "the same test twice",
    { tests: [call("a", "f(1)", "2"), call("b", " f(1) ", "2")] },
    {},
    "test-listed-twice",
  ],
  ["no solution", {}, { solution: " \n" }, "no-solution"],
  ["the solution to start from", { starter: `${KEY.solution}\n` }, {}, "starter-is-solution"],
  ["a wrong number of hidden tests", { hiddenTests: 3 }, {}, "hidden-tests-miscounted"],
  ["a construct both ways", { required: ["loop"], forbidden: ["loop"] }, {}, "construct-both-ways"],
  [
    "one id for two tests",
    { tests: [call("a", "f(1)", "2"), call("a", "f(2)", "3")] },
    {},
    "duplicate-ids",
  ],
] as [string, Partial<Content>, Partial<Key>, string][])("%s", (_what, content, key, rule) => {
  expect(rules(content, key)).toEqual([rule]);
});

test.each([
  ["one visible test", {}, {}],
  ["a starter with a part of the solution", { starter: "def f(n):\n" }, {}],
  ["hidden tests beside visible ones", {}, { hidden: [call("h", "f(2)", "3")] }],
  ["a list is a value", { tests: [call("a", "f(1)", "[1, 'two']")] }, {}],
  [
    "any text is printed",
    { tests: [{ id: "a", call: "", input: "1", expected: "two words" }] },
    {},
  ],
  [
    "the same call with other input",
    { tests: [call("a", "f(1)", "2"), { ...call("b", "f(1)", "2"), input: "1" }] },
    {},
  ],
  ["two different constructs", { required: ["for-loop"], forbidden: ["while-loop"] }, {}],
] as [string, Partial<Content>, Partial<Key>][])("clean: %s", (_what, content, key) => {
  expect(rules(content, key)).toEqual([]);
});

test("the number of hidden tests is put right by the fix", () => {
  const [finding] = lint({ ...CONTENT, hiddenTests: 2 }, KEY);
  expect(finding?.fix?.patch).toEqual({ content: CONTENT });
});
