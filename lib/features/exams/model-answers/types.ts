import type { AnswerState } from "@/lib/core/exams/model-answers/accepting";

/** A question without a model answer, and how far it is from having one. Moments are ISO times. */
export interface SheetAnswer {
  readonly id: string;
  /** Its place in the question file. */
  readonly number: number;
  readonly text: string;
  readonly topic: string;
  readonly points: number;
  readonly rubric: string;
  /** No group that asks it is launched before it is accepted. */
  readonly needed: boolean;
  readonly state: AnswerState;
  /** What waits, what was refused, or what was accepted. */
  readonly words: string;
  /** What the model wrote last; null: no model did. */
  readonly draft: { readonly words: string; readonly by: string; readonly at: string } | null;
  /** Why no draft came of what was asked last. */
  readonly problem: string | null;
  /** Who took the last step; null: nobody yet. */
  readonly decided: { readonly by: string; readonly at: string } | null;
  readonly version: number;
  /** Groups that ask it. */
  readonly groups: readonly string[];
  /** A group with it was launched, so it stands as it is. */
  readonly isLaunched: boolean;
}

/** The questions of an exam that came without a model answer. */
export interface AnswerSheet {
  readonly examId: string;
  /** "Science: Energy stores" */
  readonly name: string;
  readonly date: string;
  readonly groups: readonly string[];
  /** Standing practices ask these questions, and no exam does. */
  readonly isPractice: boolean;
  readonly answers: readonly SheetAnswer[];
  /** Why nothing can be drafted here; null: a model can. */
  readonly whyNoModel: string | null;
}

/** An exam with questions that came without a model answer. */
export interface ExamWithAnswers {
  readonly examId: string;
  /** "Science: Energy stores" */
  readonly name: string;
  readonly date: string;
  readonly groups: readonly string[];
  readonly questions: number;
  /** Not accepted yet. */
  readonly waiting: number;
  /** Of those, what the launch waits for. */
  readonly needed: number;
}
