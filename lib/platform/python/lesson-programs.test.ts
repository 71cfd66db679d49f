import { afterEach, describe, expect, it } from "vitest";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { generateOffline } from "@/lib/core/generation/offline/generate-offline";
import { markQuestion } from "@/lib/core/marking/mark-question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { env } from "@/lib/platform/env/env";
import { lessonOfLines } from "@/test/lesson-of-lines";
import { makeFromPrograms } from "./lesson-programs";

const TOTAL = "> total = 0\nfor n in range(1, 5):\n    total = total + n\nprint(total)";
const BRANCH = '> score = 50\nif score > 50:\n    print("Pass")\nelse:\n    print("Try again")';
const LIST = '> pets = ["cat", "dog", "fish", "bird"]\nprint(pets[1])\nprint(len(pets))';

async function made(document: SourceDocument, types: readonly string[] = [], count = 12) {
  const request = { count, types, instructions: "", pupilAge: 12 };
  const from = await makeFromPrograms(document, request, { who: "a test" });
  return { ...from, questions: from.candidates.map(({ question }) => question) };
}

afterEach(() => {
  env.ENABLE_PYTHON_RUNNER = true;
});

describe("questions from the programs of a lesson", () => {
  it("asks about three of them in a set of twelve, each in a way of its own, and rests on their lines", async () => {
    const document = lessonOfLines(
      "# Loops",
      TOTAL,
      "A choice:",
      BRANCH,
      "A list:",
      LIST,
      "More:",
      "> x = 3\nx = x * 2\nx = x + 1\nprint(x)",
    );
    const { questions } = await made(document);
    expect(questions).toHaveLength(3);
    expect(new Set(questions.map(({ type }) => type)).size).toBeGreaterThan(1);
    for (const { type, content, key, source, points } of questions) {
      expect(
        source.every(({ address, quote }) =>
          document.blocks.some((block) => block.address === address && block.text.includes(quote)),
        ),
      ).toBe(true);
      const rules = questionTypeOf(type);
      const response = rules.modelResponse(
        rules.content.read(content, ""),
        rules.key.read(key, ""),
      );
      if (rules.python === undefined)
        expect(markQuestion({ type, points, content, key }, response).points).toBe(points);
    }
  });

  it("makes the same of the same lesson", async () => {
    const document = lessonOfLines("# Loops", TOTAL, "A choice:", BRANCH);
    expect((await made(document)).questions).toEqual((await made(document)).questions);
  });

  it("gives among the answers what a pupil who misreads the program finds", async () => {
    const { questions } = await made(lessonOfLines("# Loops", TOTAL), ["multiple-choice"]);
    const content = questions[0]?.content as { options: { text: string }[] };
    const options = content.options.map(({ text }) => text);
    expect(options).toContain("10");
    // With 5 counted too, and without the value that the variable held before.
    expect(options).toEqual(expect.arrayContaining(["15", "4"]));
  });

  it("asks with other values where the lesson says what is printed", async () => {
    const { questions } = await made(lessonOfLines("# Loops", TOTAL, "The output is 10."), [
      "multiple-choice",
    ]);
    expect(questions[0]?.prompt).toMatch(/like one in the lesson, with other values/);
    expect(questions[0]?.feedback.correct).not.toMatch(/prints: 10/);
  });

  it("works out a table of what the variables hold", async () => {
    const { questions } = await made(lessonOfLines("# Loops", TOTAL), ["trace-table"]);
    expect(questions[0]?.key).toMatchObject({
      cells: expect.arrayContaining([expect.objectContaining({ value: "10" })]),
    });
  });

  it("has lines put in order where one order is right", async () => {
    expect((await made(lessonOfLines("# Loops", TOTAL), ["parsons"])).questions).toHaveLength(1);
    const any = "> for n in range(2):\n    a = 1\n    b = 2\n    c = 3\n    print(a + b + c)";
    expect((await made(lessonOfLines("# Loops", any), ["parsons"])).questions).toEqual([]);
  });

  it("leaves a gap that one thing fills", async () => {
    const { questions } = await made(lessonOfLines("# Loops", TOTAL), ["code-completion"]);
    expect(questions[0]?.key).toMatchObject({ gaps: [{ accepted: ["5"] }] });
  });

  it("leaves no gap for a variable where a plain number does as well", async () => {
    const mean =
      '> rain = [4, 0, 7, 1, 0, 3, 6]\ntotal = 0\nfor mm in rain:\n    total += mm\nprint(total, "mm")';
    const { questions } = await made(lessonOfLines("# Loops", mean), ["code-completion"]);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.key).not.toMatchObject({ gaps: [{ accepted: ["mm"] }] });
  });

  it("does not ask what is printed where the label tells which answer it is", async () => {
    const biggest = (label: string) =>
      lessonOfLines(
        "# Lists",
        `> scores = [14, 9, 20, 17]\nbiggest = scores[0]\nfor s in scores:\n    if s > biggest:\n        biggest = s\nprint("${label}:", biggest)`,
      );
    expect((await made(biggest("Result"), ["multiple-choice"])).questions).toHaveLength(1);
    expect((await made(biggest("Highest"), ["multiple-choice"])).questions).toEqual([]);
  });

  it("puts in a slip that shows", async () => {
    const { questions } = await made(lessonOfLines("# Loops", TOTAL), ["code-debug"]);
    expect(questions[0]?.key).toMatchObject({ failing: ["t1"] });
    expect(questions[0]?.prompt).toMatch(/program prints this:\n\n```\n10\n```/);
  });

  it("tells what is typed in where a program asks for it", async () => {
    const asks =
      '> age = int(input("Age? "))\nif age >= 18:\n    print("adult")\nelif age >= 13:\n    print("teenager")\nelse:\n    print("child")';
    const { questions } = await made(lessonOfLines("# Choices", asks), ["multiple-choice"]);
    expect(questions[0]?.prompt).toMatch(/types in 18/);
  });
});

it.each([
  ["a fragment", "> print(total)\nprint(total * 2)"],
  ["pseudocode", "> total ← 0\nOUTPUT total"],
  ["what is different each time", "> import random\nx = random.randint(1, 6)\nprint(x)"],
  ["an endless loop", '> while True:\n    print("again")'],
  ["a program that ends in an error", '> age = 12\nprint("I am " + age)'],
  ["a program that prints nothing", "> x = 3\nx = x + 1"],
  ["a program that only says what it is told", '> print("Hello")\nprint("Goodbye")'],
])("nothing is asked about %s", async (_, code) => {
  expect((await made(lessonOfLines("# Programs", code))).questions).toEqual([]);
});

describe("a function to be written from examples", () => {
  const AREA = "> def area(width, height):\n    return width * height\n\nprint(area(3, 4))";

  it("has the results that the lesson's own function gives, some shown and some not", async () => {
    const { questions } = await made(lessonOfLines("# Functions", AREA), ["python-code"]);
    const [question] = questions;
    expect(question?.prompt).toContain("Write the function `area(width, height)`.");
    expect(question?.prompt).toContain("area(3, 4) returns 12\narea(4, 6) returns 24");
    expect(question?.content).toMatchObject({
      starter: "def area(width, height):\n",
      tests: [{ call: "area(3, 4)", expected: "12" }, {}, {}],
      hiddenTests: 3,
    });
    expect(question?.key).toMatchObject({
      solution: "def area(width, height):\n    return width * height",
      hidden: [{ call: "area(5, 9)", expected: "45" }, {}, {}],
    });
  });

  it.each([
    [
      "takes another way than its numbers tell",
      "> def fare(age):\n    if age < 12:\n        return 2\n    return 4\n\nprint(fare(9))",
    ],
    ["is called with words", '> def greet(name):\n    return "Hi " + name\n\nprint(greet("Ada"))'],
    ["prints instead of giving back", "> def double(n):\n    print(n * 2)\n\ndouble(4)"],
    [
      "gives the same whatever it is given",
      "> def none_left(n):\n    return n - n + 9\n\nprint(none_left(4))",
    ],
    ["gives back what nobody would write", "> def third(n):\n    return n / 3\n\nprint(third(4))"],
  ])("is not asked for where the function %s", async (_, code) => {
    const { questions } = await made(lessonOfLines("# Functions", code), ["python-code"]);
    expect(questions).toEqual([]);
  });

  it("is asked for only where a teacher wants one: it takes five minutes", async () => {
    const { questions } = await made(lessonOfLines("# Functions", AREA));
    expect(questions.map(({ type }) => type)).not.toContain("python-code");
  });
});

it("asks one question about two programs of which one tells the other", async () => {
  const again = `${TOTAL}\nprint("Done")`;
  expect(
    (await made(lessonOfLines("# Loops", TOTAL, "Now with a line more:", again))).questions,
  ).toHaveLength(1);
});

it("says why where Python is switched off, and only where there is a program", async () => {
  env.ENABLE_PYTHON_RUNNER = false;
  const from = await made(lessonOfLines("# Loops", TOTAL));
  expect(from).toMatchObject({ candidates: [], notRun: expect.stringMatching(/switched off/) });
  const request = { count: 12, types: [], instructions: "", pupilAge: 12 };
  expect(generateOffline(lessonOfLines("# Loops", TOTAL), request, from).unmetRules).toContainEqual(
    {
      rule: "programs-not-run",
      message: expect.stringMatching(/switched off/),
    },
  );
  expect((await made(lessonOfLines("# Loops", "Nothing to run."))).notRun).toBeUndefined();
});
