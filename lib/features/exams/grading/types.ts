import type { Agreement } from "@/lib/core/marking/suggesting/agreement";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import type { ExamPrograms, ProgramRun } from "../running/types";

/** A group whose results are here. */
export interface GradedGroup {
  readonly groupId: string;
  /** "physics-g1" */
  readonly slug: string;
  /** The test its pupils sat, as whoever made the exam named it; null: nobody did. */
  readonly test: string | null;
  /** imported, in_review, reviewed */
  readonly review: string;
  readonly pupils: number;
  /** Pupils who never began: they get no grade of themselves. */
  readonly absent: number;
  /** Answers without a mark in force. */
  readonly waiting: number;
}

/** An exam with all its groups whose results are here. */
export interface GradedExam {
  readonly examId: string;
  readonly subject: string;
  readonly date: string;
  readonly groups: readonly GradedGroup[];
}

/** What a question is about. A picture that did not come along has no url, and its words stand in for it. */
export interface ExamPicture {
  readonly url: string | null;
  readonly alt: string;
}

/** A question of an exam, wherever it was drawn. */
export interface ExamQuestion {
  /** Made of what it asks, so that it is the same in every group. */
  readonly key: string;
  readonly number: number;
  readonly text: string;
  readonly topic: string;
  readonly difficulty: string;
  readonly type: string;
  readonly maxPoints: number;
  /** Pupils who sat it. */
  readonly answers: number;
  readonly waiting: number;
  /** How many of those that wait are being run, and wait for nobody. */
  readonly running: number;
  /** Share of its points that was earned, of what is marked; null: nothing is. */
  readonly share: number | null;
}

/** One pupil's result in a list. */
export interface ResultRow {
  readonly resultId: string;
  /** The pupil's name, or "Candidate 7" where names are hidden. */
  readonly name: string;
  /** Empty where names are hidden. */
  readonly externalId: string;
  readonly group: string;
  readonly sessionNumber: number;
  readonly status: string;
  readonly isAbsent: boolean;
  /** By question, in the order of the exam's; undefined: not drawn; null: waits. */
  readonly cells: readonly (number | null | undefined)[];
  readonly points: number;
  readonly maxPoints: number;
  readonly waiting: number;
  /** What a teacher decided, else what the marks say; null while a mark waits. */
  readonly grade: number | null;
  readonly gradeIsDecided: boolean;
}

/** Every pupil × every question of an exam, across its groups. */
export interface ExamSheet extends GradedExam {
  readonly questions: readonly ExamQuestion[];
  readonly rows: readonly ResultRow[];
  /** How well a model's suggestions agreed with the teachers so far; they are shown only while they do. */
  readonly agreement: Agreement;
  readonly suggestionsShown: boolean;
  readonly hasModel: boolean;
  readonly programs: ExamPrograms;
}

/** One turn of a conversation. */
export interface Turn {
  readonly by: "pupil" | "examiner";
  readonly words: string;
  readonly at: string | null;
}

/** What is beside the answer in force. */
export interface OtherWords {
  readonly content: string;
  readonly at: string | null;
  readonly late: boolean;
}

/** One answer as a teacher marks it. */
export interface DeskAnswer {
  readonly questionId: string;
  readonly resultId: string;
  readonly name: string;
  readonly group: string;
  readonly turns: readonly Turn[];
  readonly others: readonly OtherWords[];
  /** It came after the end: the teacher says whether it counts. */
  readonly late: boolean;
  /** Of an answer that is a program: how it comes to its mark. */
  readonly run: ProgramRun | null;
  /** What a rule would give a late answer. */
  readonly wouldEarn: number | null;
  /** What the program that wrote the imported file made of it. */
  readonly elsewhere: { readonly points: number; readonly feedback: string } | null;
  readonly suggestion: Suggestion | null;
  readonly points: number | null;
  readonly comment: string;
  /** Who decided; empty for a rule. */
  readonly by: string;
  /** Whether a teacher gave the mark in force. */
  readonly isDecided: boolean;
  readonly seenVersion: number;
}

/** Every answer to one question, across the groups of its exam. */
export interface ExamDesk {
  readonly exam: GradedExam;
  readonly question: ExamQuestion;
  readonly questions: readonly ExamQuestion[];
  readonly rubric: string;
  readonly modelAnswer: string;
  readonly picture: ExamPicture | null;
  readonly answers: readonly DeskAnswer[];
  readonly agreement: Agreement;
  readonly suggestionsShown: boolean;
}

/** One version of a mark; the newest is in force. */
export interface MarkVersion {
  readonly version: number;
  readonly points: number | null;
  readonly comment: string | null;
  /** automatic, suggested, imported, teacher */
  readonly source: string;
  readonly evidence: MarkEvidence;
  readonly by: string | null;
  readonly at: string;
}

/** What a version of a mark rests on. */
export interface MarkEvidence {
  readonly suggestion?: Suggestion | undefined;
  readonly wouldEarn?: number | undefined;
  readonly elsewhere?: { readonly points: number; readonly feedback: string } | undefined;
  /** Whether it was given by running the answer, a program. */
  readonly ran?: boolean | undefined;
}

export interface ResultQuestion {
  readonly questionId: string;
  readonly key: string;
  readonly position: number;
  readonly type: string;
  readonly text: string;
  readonly topic: string;
  readonly difficulty: string;
  readonly maxPoints: number;
  readonly rubric: string;
  readonly modelAnswer: string;
  readonly turns: readonly Turn[];
  readonly others: readonly OtherWords[];
  readonly picture: ExamPicture | null;
  readonly late: boolean;
  /** Of an answer that is a program: how it comes to its mark. */
  readonly run: ProgramRun | null;
  /** Newest first. */
  readonly marks: readonly MarkVersion[];
}

export interface GradeVersion {
  readonly version: number;
  readonly grade: number;
  readonly reason: string;
  readonly by: string | null;
  readonly at: string;
}

/** One pupil's whole result. */
export interface ResultView extends Omit<ResultRow, "cells"> {
  readonly examId: string;
  readonly date: string;
  readonly subject: string;
  /** The test of its group; null: nobody named it. */
  readonly test: string | null;
  readonly groupId: string;
  readonly startedAt: string | null;
  readonly submittedAt: string | null;
  readonly questions: readonly ResultQuestion[];
  /** Newest first. */
  readonly grades: readonly GradeVersion[];
}
