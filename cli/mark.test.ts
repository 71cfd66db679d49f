import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import type { CommandOutput } from "./command";
import { runMark } from "./mark";

const question = {
  type: "binary-convert",
  content: { v: 1, from: "denary", to: "binary", shown: "42", bits: 8 },
  key: { v: 1, answer: "101010" },
};
const right = { ...question, response: { v: 1, text: "0b0010 1010" }, points: 3 };

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
    await expect(run([join(folder, "none.json")])).rejects.toMatchObject({ code: "not-found" });
    await writeFile(join(folder, "a.json"), "{");
    await expect(run([join(folder, "a.json")])).rejects.toMatchObject({ code: "invalid" });
  });

  test("wrong usage", async () => {
    expect((await run([])).status).toBe(2);
  });
});

async function marked(json: unknown): Promise<unknown> {
  const file = join(folder, "questions.json");
  await writeFile(file, JSON.stringify(json));
  const { status, printed } = await run([file]);
  expect(status).toBe(0);
  expect(printed).toHaveLength(1);
  return printed[0];
}

async function run(args: string[]): Promise<{ status: number; printed: unknown[] }> {
  const printed: unknown[] = [];
  const io: CommandOutput = { out: (json) => printed.push(json), err: () => undefined };
  return { status: await runMark(args, io), printed };
}
