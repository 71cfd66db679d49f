import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { blockSchema } from "@/lib/core/documents/source-document";
import { findQuote } from "@/lib/core/generation/grounding";
import { questionSchema } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { isRoughDraft } from "@/lib/core/questions/rough-draft";
import { env } from "@/lib/platform/env/env";
import { answerSlots } from "@/test/model-replies";
import { runCommand } from "@/test/run-command";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { ModelRequest, StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import { runGenerate } from "./generate";
import { runLint } from "./lint";

const LESSONS = path.resolve("test/lessons");
const lessons = readdirSync(LESSONS).map((name) => {
  const file = readdirSync(path.join(LESSONS, name)).find((entry) =>
    /\.(docx|pptx|pdf)$/.test(entry),
  );
  return [name, path.join(LESSONS, name, file ?? "")] as const;
});
/** Lessons that are mostly prose, or explain little in so many words, and what they give at least; the others give four. */
const GIVES_LITTLE: Readonly<Record<string, number>> = {
  "art-colour-theory": 2,
  "biology-cells": 3,
  "chemistry-acids-alkalis": 2,
  "chemistry-periodic-table": 2,
  "chemistry-separating": 3,
  "citizenship-law-and-rights": 2,
  "computing-algorithms-searching": 2,
  "computing-hardware": 2,
  "computing-spreadsheets": 3,
  "design-technology-textiles": 2,
  "drama-stage-and-performance": 3,
  "english-language-terms": 3,
  "english-persuasive-writing": 2,
  "food-hygiene-and-safety": 2,
  "food-nutrition": 1,
  "geography-coasts": 3,
  "geography-population-and-migration": 1,
  "geography-rainforests": 3,
  "history-black-death": 3,
  "history-industrial-revolution": 1,
  "history-norman-conquest": 3,
  "history-tudors-reformation": 1,
  "maths-averages": 3,
  "physics-forces": 2,
  "religious-studies-islam": 3,
  "religious-studies-sikhism": 2,
};
const printedSchema = z.object({
  document: z.object({
    blocks: z.array(blockSchema),
    objectives: z.array(z.object({ text: z.string() })),
  }),
  questions: z.array(questionSchema),
  uncoveredObjectives: z.array(z.string()),
  unmetRules: z.array(z.object({ rule: z.string(), message: z.string() })),
  generator: z.string(),
});

describe.each(lessons)("the lesson %s", (name, file) => {
  it("was read with every planted fact", async () => {
    const { printed } = await runCommand(runGenerate, file);
    const { document } = printedSchema.parse(printed[0]);
    const whole = document.blocks
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " ");
    const { facts } = JSON.parse(readFileSync(path.join(LESSONS, name, "facts.json"), "utf8")) as {
      facts: { words: string }[];
    };
    const lost = facts
      .map(({ words }) => words)
      .filter((words) => !whole.includes(words.replace(/^(\S+) – .*/, "$1")));
    expect(lost).toEqual([]);
  });

  it("gives sound questions whose words are in it", async () => {
    const { status, printed, said } = await runCommand(runGenerate, file, "--count", "12");
    expect({ status, said }).toEqual({ status: 0, said: [] });
    const { document, questions } = printedSchema.parse(printed[0]);
    // Few and good: some of these lessons are prose, and some explain little in so many words.
    expect(questions.length).toBeGreaterThanOrEqual(GIVES_LITTLE[name] ?? 4);
    const types = new Set(questions.map(({ type }) => type)).size;
    expect(types).toBeGreaterThanOrEqual(questions.length > 4 ? 2 : 1);
    for (const question of questions) {
      const type = questionTypeOf(question.type);
      const content = type.content.read(question.content, "content");
      const key = type.key.read(question.key, "key");
      const response = type.modelResponse(content, key);
      expect(type.mark({ content, key, response, maxPoints: question.points })).toMatchObject({
        points: question.points,
        outcome: "correct",
      });
      expect(question.source.every((span) => findQuote(document.blocks, span) !== undefined)).toBe(
        true,
      );
      expect(question.source.length).toBeGreaterThan(0);
      expect(question.hint).toBeTruthy();
    }
  });

  it("gives what lint takes without an error, the same each time", async () => {
    const [first, second] = [
      await runCommand(runGenerate, file),
      await runCommand(runGenerate, file),
    ];
    expect(first.printed).toEqual(second.printed);
    const kept = path.join(env.MARKWELL_DATA_DIR, `${name}.json`);
    await writeFile(kept, JSON.stringify(first.printed[0]));
    expect((await runCommand(runLint, kept)).status).toBe(0);
  });
});

describe("markwell generate", () => {
  const [[, file = ""] = []] = lessons;

  it("takes several files as one lesson, each address naming its file", async () => {
    const files = lessons.slice(0, 2).map(([, path]) => path);
    const { printed } = await runCommand(runGenerate, ...files, "--count", "3");
    const { document, questions } = printedSchema.parse(printed[0]);
    expect(new Set(document.blocks.map(({ address }) => address.split(": ")[0])).size).toBe(2);
    expect(questions).toHaveLength(3);
  });

  it("says which types it could not make, and that instructions need a model", async () => {
    const { printed } = await runCommand(
      runGenerate,
      file,
      "--types",
      "extended-text",
      "--instructions",
      "easier",
    );
    const { questions, unmetRules } = printedSchema.parse(printed[0]);
    expect(questions).toEqual([]);
    expect(unmetRules.map(({ rule }) => rule)).toEqual([
      "count",
      "types-asked-for",
      "instructions",
    ]);
  });

  it.each([
    [[]],
    [["a.docx", "--count", "0"]],
    [["a.docx", "--count", "many"]],
    [["a.docx", "--types", "essay"]],
    [["a.docx", "--generator", "magic"]],
    [["a.docx", "--colour", "red"]],
  ])("calls %j wrong usage", async (args) => {
    const { status, printed } = await runCommand(runGenerate, ...args);
    expect({ status, printed }).toEqual({ status: 2, printed: [] });
  });

  it("says that there is no model, and that a file is refused", async () => {
    await expect(runCommand(runGenerate, file, "--generator", "model")).rejects.toThrow(/No key/);
    expect((await runCommand(runGenerate, "test/samples/documents/old-various.ppt")).status).toBe(
      3,
    );
  });
});

describe("markwell generate --generator drafts", () => {
  it("prints drafts that say to be drafts, where a real deck gives nothing sure", async () => {
    const deck = "test/samples/documents/pptx-comments.pptx";
    const sure = await runCommand(runGenerate, deck);
    expect(printedSchema.parse(sure.printed[0]).questions).toEqual([]);
    const { status, printed } = await runCommand(runGenerate, deck, "--generator", "drafts");
    const { questions, generator } = printedSchema.parse(printed[0]);
    expect({ status, generator }).toEqual({ status: 0, generator: "drafts" });
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.every(isRoughDraft)).toBe(true);
  });
});

describe("markwell generate --generator model", () => {
  const [[, file = ""] = []] = lessons;
  const wanted = ["--generator", "model", "--types", "multiple-choice,text-input", "--count", "4"];
  const before = { ...env };
  let server: StrictModelServer;

  beforeEach(async () => {
    server = await startStrictModelServer(answerSlots);
    Object.assign(env, {
      OPENAI_API_KEY: GOOD_KEY,
      OPENAI_BASE_URL: server.url,
      OPENAI_MODEL: GOOD_MODEL,
    });
  });
  afterEach(async () => {
    Object.assign(env, { OPENAI_API_KEY: undefined }, before);
    await server.stop();
  });

  it("prints what the model made, and flags words that are not in the lesson", async () => {
    const { status, printed } = await runCommand(runGenerate, file, ...wanted);
    expect(status).toBe(0);
    const { questions, generator } = printedSchema.parse(printed[0]);
    expect({ count: questions.length, generator }).toEqual({ count: 4, generator: "model" });
    expect(JSON.stringify(printed[0])).toContain("quote-not-found");
  });

  it("prints what was made before a call failed, and says why it stopped", async () => {
    const later = { kind: "no-credit" } as const;
    server.moods.push({ kind: "say", text: answerSlots(slotRequest(3)) }, later);
    const { status, printed, said } = await runCommand(runGenerate, file, ...wanted);
    expect(status).toBe(0);
    expect(printedSchema.parse(printed[0]).questions).toHaveLength(3);
    expect(said.at(-1)).toMatch(/credit .* used up/);
  });

  it("says why when nothing was made", async () => {
    server.moods.push({ kind: "refuse" });
    await expect(runCommand(runGenerate, file, ...wanted)).rejects.toThrow(/declined/);
  });
});

/** A request for this many slots, the two types by turns. */
function slotRequest(count: number): ModelRequest {
  const lines = Array.from(
    { length: count },
    (_, slot) => `slot ${slot}: type ${slot % 2 === 0 ? "multiple-choice" : "text-input"}`,
  );
  return { model: GOOD_MODEL, messages: [{ role: "user", content: lines.join("\n") }] };
}
