import { expect, test } from "vitest";
import { samples as debugSamples } from "@/lib/core/questions/code-debug/samples";
import { samples } from "@/lib/core/questions/python-code/samples";
import { proveForStore } from "./prove-running";

const { content, key } = samples.example;
const me = { who: "test" };

const rulesOf = async (changes: { content?: object; key?: object }) => {
  const question = {
    type: "python-code",
    points: 2,
    content: { ...content, ...changes.content },
    key: { ...key, ...changes.key },
  };
  return (await proveForStore(question, me)).ran.map(({ rule }) => rule);
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
  expect(await proveForStore(choice, me)).toEqual({ question: choice, ran: [] });
  expect(await rulesOf({ content: { tests: "none" } })).toEqual([]);
});

/** A program with a mistake, as its teacher stores it. */
const toMend = async (changes: { content?: object; key?: object }) => {
  const { content: shown, key: secret } = debugSamples.example;
  const question = {
    type: "code-debug",
    points: 2,
    content: { ...shown, ...changes.content },
    key: { ...secret, failing: [], ...changes.key },
  };
  const proved = await proveForStore(question, me);
  return { key: proved.question.key, rules: proved.ran.map(({ rule }) => rule) };
};

test("which tests show a mistake is worked out and kept, whatever was said of it", async () => {
  const { key: kept, rules } = await toMend({ key: { failing: ["b"] } });
  expect(kept).toMatchObject({ failing: ["a", "c"] });
  expect(rules).toEqual([]);
});

test("a program that passes every test has nothing to mend", async () => {
  const [fixed] = debugSamples.example.key.fixes;
  const { rules } = await toMend({ content: { program: `${fixed}\n# the same` } });
  expect(rules).toEqual(["nothing-to-mend"]);
});

test("each mended program must pass, and one that stops with an error can be what is to be mended", async () => {
  const fixes = [...debugSamples.example.key.fixes, "total = abs"];
  expect((await toMend({ key: { fixes } })).rules).toEqual(["solution-fails-its-tests"]);
  const program = "def total(last:\n    return sum(range(last + 1))";
  const { key: kept, rules } = await toMend({ content: { program } });
  expect(kept).toMatchObject({ failing: ["a", "b", "c"] });
  expect(rules).toEqual([]);
});
