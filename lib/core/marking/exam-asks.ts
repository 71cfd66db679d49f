import type { ExamEvent } from "@/lib/core/exams/events";
import type { ExportQuestion } from "@/lib/core/exams/export-file";
import { markScheme } from "@/lib/core/questions/dialogue/mark-scheme";
import * as dialogue from "@/lib/core/questions/dialogue/schema";
import { conversationOf } from "@/lib/core/questions/shared/conversation";
import type { FollowUpAsk } from "./prompts/follow-up/messages";
import type { PromptVariant } from "./prompts/follow-up/variants";
import type { ScoreAsk } from "./prompts/score/messages";

type FollowUpRequested = Extract<ExamEvent, { event_type: "followup_requested" }>;

/** What an exam group asks the examiner model with. */
export interface ExamSetting {
  readonly variant: PromptVariant;
  readonly lang: string;
  /** The pupil's names, which no model is told. */
  readonly names: readonly string[];
}

/** A `followup_requested` of an exam node as the examiner model is asked. @throws AppError "invalid". */
export function followUpAskOf(
  { question, response, followups_asked: asked }: FollowUpRequested,
  setting: ExamSetting & { readonly maxFollowups: number },
): FollowUpAsk {
  const content = dialogue.content.read(question.content, "The question");
  const key = dialogue.key.read(question.rubric, "The mark scheme");
  const { variant, lang, names, maxFollowups } = setting;
  const conversation = conversationOf(dialogue.response.read(response, "The answer"));
  const said = conversation.filter(({ role }) => role === "assistant").length;
  return {
    prompt: question.text,
    rubric: key.rubric,
    modelAnswer: key.modelAnswer,
    ...{ variant, lang, names, conversation },
    // What was asked counts even where the pupil's browser left it out of the answer.
    maxFollowups: Math.min(content.maxFollowups, maxFollowups) - Math.max(0, asked - said),
  };
}

type AskedOf = "text" | "rubric" | "model_answer" | "max_points" | "conversation";

/** An answer of a result file as a score is suggested for it. */
export function scoreAskOf(
  question: Pick<ExportQuestion, AskedOf> & Partial<ExportQuestion>,
  setting: ExamSetting & { readonly pupilAge: number },
): ScoreAsk {
  const { text, rubric, model_answer: modelAnswer, max_points: maxPoints, conversation } = question;
  const { variant: strictness, lang, names, pupilAge } = setting;
  const by = (speaker: "student" | "assistant") =>
    conversation.filter(({ role }) => role === speaker).map(({ content }) => content);
  return {
    prompt: text,
    scheme: markScheme({ v: 1, rubric, modelAnswer, strictness }, maxPoints),
    said: by("student"),
    asked: by("assistant"),
    ...{ lang, names, pupilAge },
  };
}
