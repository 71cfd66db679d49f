import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { env } from "@/lib/platform/env/env";
import { runCommand } from "@/test/run-command";
import { runMark } from "./mark";

const question = {
  type: "binary-convert",
  content: { v: 1, from: "denary", to: "binary", shown: "42", bits: 8 },
  key: { v: 1, answer: "101010" },
};
const right = { ...question, response: { v: 1, text: "0b0010 1010" }, points: 3 };

/** Programs that print the double of what is typed in. */
const DOUBLE = {
  content: {
    v: 1,
    starter: "",
    tests: [{ id: "t1", call: "", input: "4", expected: "8" }],
    hiddenTests: 0,
    required: [],
    forbidden: [],
    seconds: 2,
  },
  key: { v: 1, solution: "print(int(input()) * 2)", hidden: [], hiddenWeight: 0 },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "markwell-mark-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("mark FILE.json", () => {
  test("prints the mark of one question", async () => {
    expect(await marked(right)).toMatchObject({ points: 3, maxPoints: 3, outcome: "correct" });
  });

  test("one point where none are named; no response is no answer", async () => {
    expect(await marked(question)).toMatchObject({ points: 0, maxPoints: 1 });
  });

  test("prints a list for a list and for what generate prints", async () => {
    expect(await marked([right, question])).toMatchObject([{ points: 3 }, { points: 0 }]);
    expect(await marked({ document: {}, questions: [right] })).toMatchObject([{ points: 3 }]);
  });

  test.each([
    ["a response of another shape", [right, { ...right, response: { text: 7 } }], "Question 2"],
    ["an unknown type", [{ ...right, type: "essay" }], "Question 1"],
    ["points that are none", { ...right, points: -1 }, "points"],
    ["no question at all", 7, "could not be read"],
  ])("says what is wrong with %s", async (_, json, words) => {
    const failure = await marked(json).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: "invalid", message: expect.stringContaining(words) });
  });

  test("a file that is not there, or is no JSON", async () => {
    await expect(runCommand(runMark, join(folder, "none.json"))).rejects.toMatchObject({
      code: "not-found",
    });
    await writeFile(join(folder, "a.json"), "{");
    await expect(runCommand(runMark, join(folder, "a.json"))).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("runs a program that was given for an answer", async () => {
    const answer = (source: string) => ({
      type: "python-code",
      content: DOUBLE.content,
      key: DOUBLE.key,
      response: { v: 1, source },
      points: 2,
    });
    expect(
      await marked([
        answer("print(int(input()) * 2)"),
        answer("print(input() * 2)"),
        { ...answer("print(1)"), given: [{ ended: "finished", output: "8", screen: "8" }] },
      ]),
    ).toMatchObject([{ points: 2, outcome: "correct" }, { points: 0 }, { points: 2 }]);
  });

  test("says why where no program may be run, and leaves it to a person", async () => {
    env.ENABLE_PYTHON_RUNNER = false;
    const file = join(folder, "questions.json");
    const response = { v: 1, source: "print(int(input()) * 2)" };
    await writeFile(file, JSON.stringify({ type: "python-code", ...DOUBLE, response }));
    const { printed, said } = await runCommand(runMark, file);
    env.ENABLE_PYTHON_RUNNER = true;
    expect(printed).toMatchObject([{ outcome: "needs-review" }]);
    expect(said.join()).toMatch(/switched off/);
  });

  test("wrong usage", async () => {
    expect((await runCommand(runMark)).status).toBe(2);
  });
});

async function marked(json: unknown): Promise<unknown> {
  const file = join(folder, "questions.json");
  await writeFile(file, JSON.stringify(json));
  const { status, printed } = await runCommand(runMark, file);
  expect(status).toBe(0);
  expect(printed).toHaveLength(1);
  return printed[0];
}
