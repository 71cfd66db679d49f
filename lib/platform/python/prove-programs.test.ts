import { expect, test } from "vitest";
import { NOTHING_DRAWN } from "@/lib/core/python/turtle/drawing";
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

test("what is to be drawn is what the solution draws, in tests that are seen and in hidden ones", async () => {
  const draws = { looks: false, drawing: NOTHING_DRAWN };
  const asked = { input: "", expected: "", draws };
  const question = {
    type: "python-code",
    points: 2,
    content: { ...content, starter: "import turtle\n", tests: [{ id: "a", call: "", ...asked }] },
    key: {
      ...key,
      solution: "import turtle\ndef side(n):\n    turtle.fd(n)\nside(100)\n",
      hidden: [{ id: "b", call: "side(50)", ...asked }],
    },
  };
  const { question: proved, ran } = await proveForStore(question, me);
  expect(ran).toEqual([]);
  const points = (list: unknown) => ({ points: list });
  expect(proved.content.tests[0]?.draws.drawing.marks).toMatchObject([points([0, 0, 100, 0])]);
  expect(proved.key.hidden[0]?.draws.drawing.marks).toMatchObject([points([0, 0, 100, 0, 150, 0])]);
  const silent = { ...question, key: { ...question.key, solution: "def side(n):\n    pass\n" } };
  expect((await proveForStore(silent, me)).ran.map(({ rule }) => rule)).toEqual([
    "solution-fails-its-tests",
  ]);
});

test("which side is drawn by chance cannot be asked for", async () => {
  const draws = { looks: false, drawing: NOTHING_DRAWN };
  const tests = [{ id: "a", call: "", input: "", expected: "", draws }];
  const solution =
    "import turtle, random\nfor i in range(4):\n    turtle.fd(random.random() * 900)\n    turtle.rt(80)\n";
  expect(
    await rulesOf({ content: { tests, hiddenTests: 0 }, key: { solution, hidden: [] } }),
  ).toEqual(["solution-fails-its-tests"]);
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

test("a drawing that goes wrong is what a program to mend can show", async () => {
  const draws = { looks: false, drawing: NOTHING_DRAWN };
  const program = "import turtle\nfor i in range(3):\n    turtle.fd(50)\n    turtle.rt(90)\n";
  const { key: kept, rules } = await toMend({
    content: {
      program,
      tests: [{ id: "a", call: "", input: "", expected: "", draws }],
      hiddenTests: 0,
    },
    key: { fixes: [program.replace("3", "4")], hidden: [] },
  });
  expect(rules).toEqual([]);
  expect(kept).toMatchObject({ failing: ["a"] });
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
