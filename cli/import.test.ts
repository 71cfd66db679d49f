import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { questionSchema } from "@/lib/core/questions/question";
import { runCommand } from "@/test/run-command";
import { runExport } from "./export";
import { runImport } from "./import";

const SAMPLES = "test/samples/questions";
const printedSchema = z.object({
  format: z.string(),
  questions: z.array(questionSchema),
  notCarried: z.array(z.object({ question: z.string(), field: z.string(), why: z.string() })),
  broken: z.array(z.object({ question: z.string(), why: z.string() })),
});

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "markwell-import-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function imported(file: string) {
  const { status, printed } = await runCommand(runImport, `${SAMPLES}/${file}`);
  return { status, ...printedSchema.parse(printed[0]) };
}

describe("markwell import", () => {
  test("a GIFT file: every sound question, and by name what is broken or not kept", async () => {
    const { status, format, questions, notCarried, broken } =
      await imported("year-8-computing.gift");
    expect({ status, format }).toEqual({ status: 0, format: "gift" });
    expect(questions.map(({ type }) => type)).toEqual([
      "multiple-choice",
      "multiple-choice",
      "multiple-select",
      "text-input",
      "numeric",
      "numeric",
      "matching",
      "categorise",
      "cloze",
      "multiple-choice",
      "extended-text",
      "text-input",
    ]);
    expect(questions[0]).toMatchObject({ topic: "Memory", tags: ["ram", "revision"] });
    expect(questions[3]?.prompt).toBe("What is the **smallest** unit of data?");
    expect(questions[9]?.prompt).toBe("What does `print(2 = 2)` {say}?");
    expect(questions.at(-1)).toMatchObject({ topic: "Networks" });
    expect(broken).toEqual([
      { question: "12. Broken one", why: expect.stringContaining("never closed") },
      { question: "13. Broken two", why: expect.stringContaining("marked as right") },
    ]);
    expect(notCarried.map(({ question, field }) => [question, field])).toEqual([
      ["11. Explain", "mark scheme"],
      ["14. This line tells something and asks nothing.", "the whole question"],
    ]);
  });

  test("a Moodle XML file: HTML becomes our Markdown, and a DOCTYPE in a question is only words", async () => {
    const { questions, notCarried, broken } = await imported("bank.moodle.xml");
    expect(questions.map(({ type }) => type)).toEqual([
      "multiple-choice",
      "text-input",
      "numeric",
      "cloze",
      "extended-text",
      "ordering",
      "cloze",
    ]);
    expect(questions[0]).toMatchObject({
      prompt: "What does `<!DOCTYPE html>` say?\n\nA page",
      points: 2,
      topic: "Web pages",
      hint: "It stands in the first line.",
      tags: ["html"],
      feedback: { incorrect: "Look at the first line again." },
    });
    expect(questions[1]).toMatchObject({
      feedback: {
        correct: "Right.",
        partial: "In letters, please.",
        incorrect: "It begins every address.",
      },
      key: { rule: { patterns: [{ pattern: "hyper.*protocol", weight: 0.5 }] } },
    });
    expect(questions[2]).toMatchObject({
      points: 4,
      key: {
        unitShare: 0.25,
        units: [
          { name: "MB/s", factor: 1 },
          { name: "kB/s", factor: 0.001 },
        ],
      },
    });
    expect(questions[4]).toMatchObject({
      key: { criteria: [{ points: 2 }, { text: "Pages load faster", points: 1 }] },
    });
    expect(broken).toEqual([
      { question: "9. Nothing right", why: expect.stringContaining("marked as right") },
    ]);
    expect(notCarried.map(({ question, field }) => [question, field])).toEqual([
      ["1. Doctype", "picture"],
      ["1. Doctype", "more hints"],
      ["1. Doctype", "files"],
      ["4. Layers", "feedback on answers"],
      ["8. Calculated", "the whole question"],
      ["3. Speed", "marks"],
    ]);
  });

  test("programs of CodeRunner in Python come with their tests, others are named", async () => {
    const { questions, notCarried, broken } = await imported("programs.moodle.xml");
    expect(questions).toMatchObject([
      {
        type: "python-code",
        content: {
          starter: "def double(n):\n    # write here\n",
          tests: [{ call: "double(4)", expected: "8" }],
          hiddenTests: 1,
        },
        key: {
          solution: "def double(n):\n    return n * 2\n",
          hidden: [{ call: 'double("ab")', expected: "'abab'" }],
          hiddenWeight: 50,
        },
      },
      { content: { tests: [{ call: "", input: "Ada", expected: "Hello Ada" }] } },
    ]);
    expect(notCarried.map(({ question, field }) => [question, field])).toEqual([
      ["1. Double", "all or nothing"],
      ["3. In C", "the whole question"],
    ]);
    expect(broken).toMatchObject([{ question: "4. Long test" }]);
  });

  test("a teacher's own table: letters name options, and columns may be called what they are", async () => {
    const { format, questions, broken } = await imported("worksheet.csv");
    expect(format).toBe("csv");
    expect(questions.map(({ type, points }) => [type, points])).toEqual([
      ["multiple-choice", 1],
      ["text-input", 1],
      ["numeric", 2],
      ["matching", 3],
      ["multiple-choice", 1],
    ]);
    expect(questions[0]).toMatchObject({ key: { correct: "o2" } });
    expect(broken.map(({ why }) => why)).toEqual([
      "“juggling” is no kind of question.",
      "Its answer is not one of its options.",
    ]);
  });

  test("tells wrong usage, a missing file, a wrong one and one without questions apart", async () => {
    expect((await runCommand(runImport)).status).toBe(2);
    expect((await runCommand(runImport, "x", "--format", "word")).status).toBe(2);
    await expect(runCommand(runImport, "no-such-file.xml")).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(runCommand(runImport, "package.json")).rejects.toMatchObject({ code: "invalid" });
    const file = path.join(folder, "broken.gift");
    await writeFile(file, "::One::Only {~wrong ~ones}");
    expect((await runCommand(runImport, file)).status).toBe(3);
  });
});

describe("markwell export", () => {
  test.each(["gift", "moodle-xml", "csv", "qti"])(
    "what was imported goes out as %s and comes back",
    async (format) => {
      const before = await imported("year-8-computing.gift");
      const [json, out] = [path.join(folder, `${format}.json`), path.join(folder, `out-${format}`)];
      await writeFile(json, JSON.stringify(before));
      const { status, printed } = await runCommand(
        runExport,
        json,
        "--format",
        format,
        "--out",
        out,
      );
      expect({ status, printed }).toMatchObject({
        status: 0,
        printed: [{ file: out, questions: 12 }],
      });
      const back = printedSchema.parse(
        (await runCommand(runImport, out, "--format", format)).printed[0],
      );
      expect(back.broken).toEqual([]);
      expect(back.questions.map(({ type, prompt }) => [type, prompt])).toEqual(
        before.questions.map(({ type, prompt }) => [type, prompt]),
      );
    },
  );

  test("the same questions make the same bytes", async () => {
    const json = path.join(folder, "same.json");
    await writeFile(json, JSON.stringify((await imported("worksheet.csv")).questions));
    const files = [path.join(folder, "a"), path.join(folder, "b")];
    for (const out of files)
      await runCommand(runExport, json, "--format", "moodle-xml", "--out", out);
    const [a, b] = await Promise.all(files.map((file) => readFile(file)));
    expect(b).toEqual(a);
  });

  test("needs a format and a place to write to", async () => {
    expect((await runCommand(runExport, "x.json", "--format", "gift")).status).toBe(2);
    expect((await runCommand(runExport, "x.json", "--out", "y")).status).toBe(2);
  });
});
