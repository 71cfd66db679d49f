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
const BROKEN = "def f(n):\n    n = n - 1\n    print('working')\n    return n";
const MENDED = BROKEN.replace("-", "+");
const CONTENT: Content = {
  v: 1,
  program: BROKEN,
  tests: [call("a", "f(1)", "2")],
  hiddenTests: 0,
  seconds: 5,
};
const KEY: Key = { v: 1, fixes: [MENDED], hidden: [], hiddenWeight: 50, failing: [] };

function rules(content: Partial<Content>, key: Partial<Key> = {}): string[] {
  const hiddenTests = key.hidden?.length ?? 0;
  return lint({ ...CONTENT, hiddenTests, ...content }, { ...KEY, ...key }).map(({ rule }) => rule);
}

test.each([
  ["no test at all", { tests: [] }, {}, "no-tests"],
  ["only hidden tests", { tests: [] }, { hidden: [call("h", "f(2)", "3")] }, "no-visible-test"],
  ["no program", { program: " \n" }, {}, "no-program"],
  ["no mended program", {}, { fixes: ["\n"] }, "no-solution"],
  ["the same program mended", {}, { fixes: [`${BROKEN}\n`] }, "nothing-mended"],
  ["mended twice in the same way", {}, { fixes: [MENDED, `${MENDED}\n`] }, "fix-listed-twice"],
  ["written anew", {}, { fixes: ["def g():\n  return 2\n\nf = g"] }, "more-changed-than-kept"],
  [
    "a comment at the mistake",
    { program: BROKEN.replace("- 1", "- 1  # the bug") },
    {},
    "comment-tells-mistake",
  ],
  ["a wrong number of hidden tests", { hiddenTests: 3 }, {}, "hidden-tests-miscounted"],
  ["a failing test that is gone", {}, { failing: ["gone"] }, "key-names-unknown"],
] as [string, Partial<Content>, Partial<Key>, string][])("%s", (_what, content, key, rule) => {
  expect(rules(content, key)).toEqual([rule]);
});

test.each([
  ["one changed sign", {}, {}],
  ["hidden tests beside visible ones", {}, { hidden: [call("h", "f(2)", "3")] }],
  ["mended in two ways", {}, { fixes: [MENDED, BROKEN.replace("n - 1", "1 + n")] }],
  ["a comment that explains", { program: `# Fixed price, one more\n${BROKEN}` }, {}],
  ["a word of the program that only looks so", { program: BROKEN.replace("working", "bug") }, {}],
  ["which tests show it was worked out", {}, { failing: ["a"] }],
  ["a program of two lines, one of them wrong", { program: "f = 1\nx = 1" }, { fixes: ["f = 2"] }],
] as [string, Partial<Content>, Partial<Key>][])("clean: %s", (_what, content, key) => {
  expect(rules(content, key)).toEqual([]);
});
