import type { AttentionReason } from "@/lib/core/analytics/attention";
import type { Agreement } from "@/lib/core/marking/suggesting/agreement";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import type { DrawingPair } from "@/lib/core/python/turtle/drawing";
import type { AnswerInWords } from "@/lib/core/questions/answer-in-words";
import type { Distribution } from "@/lib/core/questions/contract";
import type { RichText } from "@/lib/core/rich-text/rich-text";
import type { ResultGrid } from "./schema";

/** The class page: one assignment, everything a teacher asks of it on Monday morning. */
export interface ClassPage {
  readonly assignment: AssignmentHead;
  readonly progress: {
    readonly handedIn: number;
    readonly inProgress: number;
    readonly notStarted: number;
  };
  /** Of each pupil with something marked, the share of the points that could be had there: 0 … 1. */
  readonly shares: readonly number[];
  /** Their mean. */
  readonly meanShare: number | undefined;
  /** Answers that wait for the teacher's mark. */
  readonly waiting: number;
  /** Answers that arrived after the deadline and wait for a decision. */
  readonly late: number;
  readonly objectives: readonly ObjectiveRow[];
  readonly questions: readonly QuestionRow[];
  readonly attention: readonly AttentionRow[];
  readonly grid: ResultGrid;
}

export interface AssignmentHead {
  readonly id: string;
  readonly classId: string;
  readonly className: string;
  readonly assessmentId: string;
  readonly title: string;
  readonly closesAt: string | undefined;
  readonly closed: boolean;
  readonly feedback: "on-hand-in" | "when-released" | "never";
  readonly feedbackReleasedAt: string | undefined;
}

export interface ObjectiveRow {
  readonly objective: string;
  readonly facility: number;
  readonly reteach: boolean;
  /** Numbers of its questions on the paper. */
  readonly questions: readonly number[];
  readonly pupilsNotYet: readonly string[];
}

export interface QuestionRow {
  readonly versionId: string;
  readonly number: number;
  readonly prompt: string;
  readonly typeLabel: string;
  readonly maxPoints: number;
  readonly facility: number | undefined;
  readonly discrimination: number | undefined;
  /** The stronger pupils did so much worse on it that its key may be wrong. */
  readonly keyDoubtful: boolean;
  readonly waiting: number;
}

export interface AttentionRow {
  readonly pupilId: string;
  readonly name: string;
  readonly attemptId: string | undefined;
  readonly share: number | undefined;
  readonly reasons: readonly AttentionReason[];
}

/** One question of an assignment: how everybody answered it. */
export interface QuestionPage {
  readonly assignment: AssignmentHead;
  readonly question: QuestionRow;
  readonly prompt: RichText;
  readonly distribution: Distribution;
  readonly answers: readonly AnswerRow[];
}

export interface AnswerRow {
  readonly pupilId: string;
  readonly name: string;
  readonly attemptId: string;
  readonly answer: string;
  readonly points: number | null;
  readonly outcome: string;
  readonly late: boolean;
  /** Another device saved a different answer; both are in the log. */
  readonly hasOther: boolean;
}

/** A class as its teacher meets it. */
export interface ClassCard {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly yearGroup: number;
  readonly pupils: number;
  readonly assignments: readonly AssignmentCard[];
}

export interface AssignmentCard {
  readonly id: string;
  readonly title: string;
  readonly handedIn: number;
  readonly pupils: number;
  readonly waiting: number;
  readonly meanShare: number | undefined;
  readonly closesAt: string | undefined;
}

/** The keyboard marking page: one question, every answer, the mark scheme beside it. */
export interface MarkingPage {
  readonly assignment: AssignmentHead;
  readonly question: QuestionRow;
  readonly prompt: RichText;
  readonly modelAnswer: string;
  readonly criteria: readonly { readonly text: string; readonly points: number }[];
  readonly suggestions: SuggestionsForClass;
  readonly answers: readonly AnswerToMark[];
}

/** How suggested scores stand in this class. */
export interface SuggestionsForClass {
  /** False: a person marks by a mark scheme, but suggestions did not agree with the teacher well enough. */
  readonly shown: boolean;
  readonly agreement: Agreement;
  /** Whether a model can be asked for answers that wait without one's suggestion. */
  readonly mayAsk: boolean;
}

export interface AnswerToMark {
  readonly attemptId: string;
  readonly name: string;
  readonly text: string;
  readonly points: number | null;
  readonly comment: string;
  /** Null where nothing is suggested: no answer, or suggestions are off. */
  readonly suggestion: Suggestion | null;
}

/** One pupil's paper as the teacher reads it. */
export interface PaperPage {
  readonly assignment: AssignmentHead;
  readonly attemptId: string;
  readonly pupilName: string;
  /** What the teacher said of answers that arrived late; "none" when there are none. */
  readonly late: "none" | "undecided" | "accepted" | "left-out";
  readonly submittedAt: string | undefined;
  readonly terminationReason: string | undefined;
  readonly points: number | undefined;
  readonly maxPoints: number;
  readonly answers: readonly PaperAnswer[];
}

export interface PaperAnswer {
  readonly versionId: string;
  readonly number: number;
  readonly prompt: RichText;
  readonly answer: AnswerInWords;
  /** Undefined where only a person can say. */
  readonly modelAnswer: AnswerInWords | undefined;
  readonly points: number | null | undefined;
  readonly maxPoints: number;
  readonly outcome: string;
  readonly comment: string;
  readonly savedAt: string | undefined;
  readonly late: boolean;
  readonly hasOther: boolean;
  readonly hintUsed: boolean;
  /** What turtles were to draw and what the pupil's drew, test by test. */
  readonly drawings: readonly DrawingPair[];
}

/** The first thing a teacher sees: whom to see, and how the newest tests go. */
export interface HelpNow {
  readonly pupils: readonly PupilToSee[];
  /** Pupils to see beyond those listed. */
  readonly more: number;
  readonly tests: readonly RunningTest[];
}

export interface PupilToSee extends AttentionRow {
  readonly assignmentId: string;
  readonly className: string;
  readonly title: string;
}

export interface RunningTest {
  readonly id: string;
  readonly title: string;
  readonly className: string;
  readonly pupils: number;
  readonly handedIn: number;
  readonly waiting: number;
  readonly meanShare: number | undefined;
}
