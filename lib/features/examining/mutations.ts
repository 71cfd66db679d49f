import { LONGEST_MODEL_ANSWER } from "@/lib/core/exams/model-answers/accepting";
import type { DraftAsk } from "@/lib/core/exams/model-answers/draft-messages";
import {
  DRAFT_PROMPT,
  DRAFT_PURPOSE,
  draftMessages,
  draftReply,
} from "@/lib/core/exams/model-answers/draft-messages";
import type { AskModel } from "@/lib/core/generation/model/generate-with-model";
import { AppError } from "@/lib/core/kernel/app-error";
import { passFollowUp, whyNotAsked } from "@/lib/core/marking/follow-up-gate";
import type { FollowUpAsk } from "@/lib/core/marking/prompts/follow-up/messages";
import { followUpMessages } from "@/lib/core/marking/prompts/follow-up/messages";
import { FOLLOW_UP_PROMPT, followUpReply } from "@/lib/core/marking/prompts/follow-up/reply";
import type { ScoreAsk } from "@/lib/core/marking/prompts/score/messages";
import { scoreMessages } from "@/lib/core/marking/prompts/score/messages";
import { SCORE_PROMPT, scoreReply } from "@/lib/core/marking/prompts/score/reply";
import { answerConcerns, gate } from "@/lib/core/marking/suggesting/gate";
import { markOffline } from "@/lib/core/marking/suggesting/offline-marker";
import { spentSince } from "@/lib/features/generations/data";
import { recordModelCall } from "@/lib/features/generations/mutations";
import { askInTime } from "@/lib/platform/ai/ask-in-time";
import { modelBudget, modelSettings, whyNoModel } from "@/lib/platform/ai/model-settings";
import type { AskedBy, FollowUpOutcome, ScoreOutcome } from "./types";

/** A pupil sees nothing after 20 seconds; the way to the model and to the pupil takes some of them. */
export const FOLLOW_UP_WITHIN_MS = 17_000;
/** What practices spend is told apart by it. */
const PRACTICE_PURPOSE = "practice-follow-up";
/** A teacher may be waiting for it, and can go on meanwhile. */
const DRAFT_WITHIN_MS = 120_000;
/** Nobody waits for a suggested score. */
const SCORE_WITHIN_MS = 180_000;

/**
 * Asks the examiner model whether to ask on about an answer. It always answers, in time: whatever goes wrong, nothing is
 * asked and the exam goes on. What a model asks reaches the pupil only through the gate.
 * @param withinMs what is left of the pupil's 20 seconds, with some for the way back.
 */
export async function askFollowUp(
  ask: FollowUpAsk,
  by: AskedBy = {},
  withinMs = FOLLOW_UP_WITHIN_MS,
): Promise<FollowUpOutcome> {
  // First, however late it is: a child in danger must be noticed even where nothing can be asked any more.
  const kept = whyNotAsked(ask);
  if (kept !== undefined) return { text: null, why: kept };
  const asked = ask.conversation.filter(({ role }) => role === "assistant").length;
  if (asked >= ask.maxFollowups || withinMs <= 0) return { text: null, why: "nothing-to-ask" };
  const model = examiner(by, withinMs);
  if (model === undefined) return { text: null, why: "no-model" };
  return orUndefined(async () => {
    const { question } = await model({
      purpose: by.inPractice === true ? PRACTICE_PURPOSE : "follow-up",
      promptVersion: `follow-up ${FOLLOW_UP_PROMPT}: ${ask.variant}`,
      messages: followUpMessages(ask),
      reply: followUpReply,
    });
    if (question === null) return { text: null, why: "nothing-to-ask" as const };
    const text = passFollowUp(question, ask);
    return text === undefined
      ? { text: null, why: "not-fit" as const }
      : { text, why: "asked" as const };
  }).then((outcome) => outcome ?? { text: null, why: "model-failed" });
}

/**
 * Suggests a score for a written answer or a conversation: a model's behind the gate, and without one what the offline
 * rubric marker finds, which says so. An answer that speaks to the marker, or of a child in danger, goes to no model.
 */
export async function suggestScore(ask: ScoreAsk, by: AskedBy = {}): Promise<ScoreOutcome> {
  const { scheme, prompt, said, pupilAge } = ask;
  const answer = { prompt, said };
  const offline = { suggestion: markOffline(scheme, answer), modelFailed: false };
  const model = answerConcerns(answer).length > 0 ? undefined : examiner(by, SCORE_WITHIN_MS);
  if (model === undefined || said.length === 0) return offline;
  const claimed = await orUndefined(() =>
    model({
      purpose: "score",
      promptVersion: `score ${SCORE_PROMPT}: ${scheme.strictness}`,
      messages: scoreMessages(ask),
      reply: scoreReply,
    }),
  );
  return claimed === undefined
    ? { ...offline, modelFailed: true }
    : { suggestion: gate(claimed, scheme, answer, pupilAge), modelFailed: false };
}

/**
 * Drafts the model answer of an exam question, which counts for nothing until a teacher has accepted it.
 * @returns the words, and the model that wrote them.
 * @throws AppError "unavailable" without a model, "rate-limited", or what the model could not do.
 */
export async function draftModelAnswer(ask: DraftAsk): Promise<{ words: string; by: string }> {
  const model = examiner({}, DRAFT_WITHIN_MS);
  const by = modelSettings()?.model;
  if (model === undefined || by === undefined)
    throw new AppError("unavailable", whyNoModel() ?? "There is no model here.");
  const { model_answer: words } = await model({
    purpose: DRAFT_PURPOSE,
    promptVersion: String(DRAFT_PROMPT),
    messages: draftMessages(ask),
    reply: draftReply,
  });
  const isUsable = words.trim() !== "" && words.length <= LONGEST_MODEL_ANSWER;
  if (!isUsable) throw new AppError("upstream", "The model wrote nothing that can be used.");
  return { words, by };
}

/** The school's model within its day's budget; undefined where there is none. */
function examiner(
  { personId, inPractice, signal }: AskedBy,
  withinMs: number,
): AskModel | undefined {
  const settings = modelSettings();
  if (settings === undefined) return undefined;
  const hooks = {
    mayAsk: inPractice === true ? keepToPracticeBudget : keepToSchoolBudget,
    onCall: (record: Parameters<typeof recordModelCall>[1]) =>
      recordModelCall({ personId }, record),
    ...(signal === undefined ? {} : { signal }),
  };
  return askInTime(settings, hooks, withinMs);
}

/** An exam counts against the school's day, not against one teacher's. @throws AppError "rate-limited". */
async function keepToSchoolBudget(): Promise<void> {
  const budget = modelBudget();
  const spent = await spentSince(startOfToday());
  if (spent.tokens >= budget.schoolTokens || spent.costMicros >= budget.schoolCostMicros)
    throw new AppError(
      "rate-limited",
      "The school's allowance for the model is used up for today.",
    );
}

/**
 * Attack: a script that practises all day leaves no tokens to the exams of that day. @throws AppError "rate-limited".
 */
async function keepToPracticeBudget(): Promise<void> {
  await keepToSchoolBudget();
  const spent = await spentSince(startOfToday(), { purpose: PRACTICE_PURPOSE });
  if (spent.tokens >= modelBudget().practiceTokens)
    throw new AppError("rate-limited", "What practices may ask of the model today is used up.");
}

function startOfToday(): Date {
  const today = new Date();
  today.setUTCHours(0, 0, 0, 0);
  return today;
}

/** What a model could not do is expected; a bug of ours still flies. */
async function orUndefined<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
