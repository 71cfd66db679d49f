import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { afterEach, beforeAll, expect, it } from "vitest";
import * as z from "zod/mini";
import { questionSchema } from "@/lib/core/questions/question";
import { env } from "@/lib/platform/env/env";
import { runCommand } from "@/test/run-command";
import { runGenerate } from "./generate";
import { runLint } from "./lint";

const printedSchema = z.object({ questions: z.array(questionSchema) });
const file = path.join(env.MARKWELL_DATA_DIR, "loops.docx");

/** A line of code; levels are set in as Word does it, without spaces. */
const code = (text: string, level = 0) =>
  new Paragraph({
    indent: { left: level * 720 },
    children: [new TextRun({ text, font: "Consolas" })],
  });

beforeAll(async () => {
  const lesson = new Document({
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Counting with loops" }),
          new Paragraph("A for loop repeats the lines that are set in under it."),
          code("total = 0"),
          code("for n in range(1, 5):"),
          code("total = total + n", 1),
          code("print(total)"),
        ],
      },
    ],
  });
  await writeFile(file, await Packer.toBuffer(lesson));
});
afterEach(() => {
  env.ENABLE_PYTHON_RUNNER = true;
});

it("asks about the programs of a lesson without a server, in questions that lint takes", async () => {
  const { printed, said } = await runCommand(runGenerate, file, "--count", "4");
  const [question] = printedSchema.parse(printed[0]).questions;
  expect(question?.source).toEqual([
    {
      address: "Counting with loops, code 1",
      quote: "total = 0\nfor n in range(1, 5):\n    total = total + n\nprint(total)",
    },
  ]);
  expect(said).toEqual([]);
  const kept = path.join(env.MARKWELL_DATA_DIR, "loops.json");
  await writeFile(kept, JSON.stringify(printed[0]));
  expect((await runCommand(runLint, kept)).status).toBe(0);
});

it("makes none where Python is switched off, and says why", async () => {
  env.ENABLE_PYTHON_RUNNER = false;
  const { status, printed, said } = await runCommand(runGenerate, file);
  expect(status).toBe(0);
  expect(printedSchema.parse(printed[0]).questions).toEqual([]);
  expect(said.join()).toMatch(/programs in the lesson: Python is switched off/);
});
