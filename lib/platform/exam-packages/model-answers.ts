import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import type { SignedWords } from "@/lib/core/exams/model-answers/accepting";
import {
  DRAFT_PROMPT,
  DRAFT_PURPOSE,
  draftMessages,
  draftReply,
} from "@/lib/core/exams/model-answers/draft-messages";
import type { WantedAnswer } from "@/lib/core/exams/model-answers/wanted-answer";
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
    /** The model that wrote it, and when. */
    drafted_by: z.optional(z.string()),
    drafted_at: z.optional(z.iso.datetime()),
    /** Name of the teacher who accepted it; empty: nobody yet. */
    accepted_by: z.string(),
  }),
);
export type Drafts = z.infer<typeof draftsSchema>;
type Draft = Drafts[number];

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

/** The draft for the question with this text. */
export function draftFor(drafts: Drafts, text: string): Draft | undefined {
  return drafts.find((draft) => draft.text === text);
}

/** A draft of the file as the rule about accepting looks at it. */
export function signed({ model_answer: words, accepted_by: acceptedBy }: Draft): SignedWords {
  return { words, acceptedBy };
}

/** What a model wrote; null where nobody knows that one did. */
export function modelsWords(draft: Draft | undefined): WantedAnswer["draft"] {
  const { model_answer: words = "", drafted_by: by, drafted_at: at } = draft ?? {};
  return words === "" || by === undefined || at === undefined ? null : { words, by, at };
}

/**
 * Asks the model for the answer of one question.
 * @throws AppError "invalid" (exit 3) when no model is set up.
 */
export async function draftAnswer(question: BankQuestion, lang: string, now: Date): Promise<Draft> {
  const settings = modelSettings();
  if (settings === undefined)
    throw new AppError("invalid", `Model answers cannot be drafted: ${whyNoModel() ?? ""}`);
  const ask = modelAsker(settings, { mayAsk: async () => {}, onCall: async () => {} });
  const { text, topic, rubric, max_points: points } = dialogueOf(question);
  const { model_answer } = await ask({
    purpose: DRAFT_PURPOSE,
    promptVersion: String(DRAFT_PROMPT),
    reply: draftReply,
    messages: draftMessages({ text, topic, rubric, points, lang }),
  });
  if (model_answer.trim() === "")
    throw new AppError("upstream", "The model drafted nothing. Ask again, or write the answer.");
  const made = { drafted_by: settings.model, drafted_at: now.toISOString() };
  return { text, model_answer, ...made, accepted_by: "" };
}

function dialogueOf(question: BankQuestion) {
  if (question.kind === "dialogue") return question.entry;
  throw new AppError("internal", "Only a question of a list can lack its model answer.");
}
