import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import type { BankQuestion } from "@/lib/core/exams/question-bank";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { modelAsker } from "@/lib/platform/ai/ask-model";
import { modelSettings, whyNoModel } from "@/lib/platform/ai/model-settings";
import { PACKAGE_FILES, writePrivate } from "./package-folder";

/** questions.draft.json: a teacher reads each answer, mends it, and puts their name to it. */
const draftsSchema = z.array(
  z.strictObject({
    text: z.string(),
    model_answer: z.string(),
    /** Name of the teacher who accepted it; empty: nobody yet. */
    accepted_by: z.string(),
  }),
);
export type Drafts = z.infer<typeof draftsSchema>;

/** The drafts a package holds; none where it has no such file. */
export async function readDrafts(folder: string): Promise<Drafts> {
  const file = path.join(folder, PACKAGE_FILES.drafts);
  const text = await readFile(file, "utf8").catch(() => "[]");
  try {
    return parse(draftsSchema, JSON.parse(text), file);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError("invalid", `${file} is no JSON: ${error.message}`);
  }
}

export async function writeDrafts(folder: string, drafts: Drafts): Promise<void> {
  const file = path.join(folder, PACKAGE_FILES.drafts);
  await writePrivate(file, `${JSON.stringify(drafts, null, 2)}\n`);
}

const replySchema = z.object({ model_answer: z.string().check(z.minLength(1)) });

/**
 * Asks the model for the answer of one question.
 * @throws AppError "invalid" (exit 3) when no model is set up.
 */
export async function draftAnswer(question: BankQuestion, lang: string): Promise<string> {
  const settings = modelSettings();
  if (settings === undefined)
    throw new AppError("invalid", `Model answers cannot be drafted: ${whyNoModel() ?? ""}`);
  const ask = modelAsker(settings, { mayAsk: async () => {}, onCall: async () => {} });
  const { text, rubric, max_points } = dialogueOf(question);
  const { model_answer } = await ask({
    purpose: "exam-model-answer",
    promptVersion: "1",
    reply: replySchema,
    messages: [
      {
        role: "system",
        content: `You write the model answer of one exam question, in the language "${lang}": what a pupil writes who earns every point, in at most 120 words, and nothing that the rubric does not reward.`,
      },
      { role: "user", content: `Question (${max_points} points): ${text}\nRubric: ${rubric}` },
    ],
  });
  return model_answer;
}

function dialogueOf(question: BankQuestion) {
  if (question.kind === "dialogue") return question.entry;
  throw new AppError("internal", "Only a question of a list can lack its model answer.");
}
