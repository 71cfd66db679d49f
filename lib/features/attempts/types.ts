import type { FeedbackTiming } from "@/lib/core/attempts/feedback-timing";
import type { DrawingPair } from "@/lib/core/python/turtle/drawing";
import type { AnswerInWords } from "@/lib/core/questions/answer-in-words";
import type { Outcome } from "@/lib/core/questions/contract";
import type { RichText } from "@/lib/core/rich-text/rich-text";

/** The stored names of when feedback shows, in the names of the wire. */
export const TIMINGS = {
  ON_HAND_IN: "on-hand-in",
  WHEN_RELEASED: "when-released",
  NEVER: "never",
} as const satisfies Record<string, FeedbackTiming>;

/** A pupil's dashboard: what to do now, what is coming, what is done. Newest concerns first in each. */
export interface PupilDashboard {
  readonly inProgress: readonly PupilTest[];
  readonly open: readonly PupilTest[];
  readonly upcoming: readonly PupilTest[];
  readonly done: readonly DoneTest[];
}

export interface PupilTest {
  readonly assignmentId: string;
  /** Undefined until the pupil starts. */
  readonly attemptId: string | undefined;
  readonly title: string;
  readonly className: string;
  readonly subject: string;
  readonly questions: number;
  readonly answered: number;
  readonly opensAt: Date;
  readonly closesAt: Date | undefined;
  /** With this pupil's extra time; undefined: no limit. */
  readonly timeLimitMinutes: number | undefined;
  /** When a started attempt ends; undefined: nothing ends it. */
  readonly deadline: Date | undefined;
}

export interface DoneTest extends PupilTest {
  readonly submittedAt: Date;
  readonly feedbackReady: boolean;
}

/** What a pupil reads after handing in: strengths first, then one next step, then each question. */
export interface Feedback {
  readonly attemptId: string;
  readonly title: string;
  readonly submittedAt: Date;
  /** Answers that still wait for the teacher; totals leave them out. */
  readonly waiting: number;
  readonly points: number;
  readonly maxPoints: number;
  /** Answers arrived after the time and the teacher has not decided yet. */
  readonly lateUndecided: boolean;
  readonly strengths: readonly ObjectiveFeedback[];
  readonly practise: readonly ObjectiveFeedback[];
  readonly questions: readonly QuestionFeedback[];
}

export interface ObjectiveFeedback {
  readonly objective: string;
  readonly points: number;
  readonly maxPoints: number;
  /** Numbers of its questions on this pupil's paper. */
  readonly questions: readonly number[];
}

export interface QuestionFeedback {
  readonly questionId: string;
  readonly number: number;
  readonly type: string;
  readonly prompt: RichText;
  readonly image: { readonly url: string; readonly alt: string } | undefined;
  readonly objective: string | undefined;
  readonly answer: AnswerInWords;
  /** A full-marks answer in words; undefined where only a person can say. */
  readonly modelAnswer: AnswerInWords | undefined;
  /** Undefined while the teacher's mark is awaited. */
  readonly points: number | undefined;
  readonly maxPoints: number;
  readonly outcome: Outcome;
  /** The author's words for this outcome. */
  readonly message: string;
  readonly teacherComment: string | undefined;
  /** What turtles were to draw and what the pupil's drew, test by test. */
  readonly drawings: readonly DrawingPair[];
}

/** Why a pupil cannot read feedback (yet). */
export interface NoFeedback {
  readonly attemptId: string;
  readonly title: string;
  readonly submittedAt: Date | undefined;
  readonly reason: "not-handed-in" | "waits-for-release" | "never";
}
