/** A group whose results are here. */
export interface GradedGroup {
  readonly groupId: string;
  readonly examId: string;
  readonly date: string;
  readonly subject: string;
  /** imported, in_review, reviewed */
  readonly review: string;
  readonly pupils: number;
  /** Answers without a mark in force. */
  readonly waiting: number;
}

/** One pupil's result in a list. */
export interface ResultRow {
  readonly resultId: string;
  /** The pupil's name, or "Candidate 7" where names are hidden. */
  readonly name: string;
  /** Empty where names are hidden. */
  readonly externalId: string;
  readonly sessionNumber: number;
  readonly status: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly waiting: number;
  /** What a teacher decided, else what the marks say; null while a mark waits. */
  readonly grade: number | null;
  readonly gradeIsDecided: boolean;
}

/** One version of a mark; the newest is in force. */
export interface MarkVersion {
  readonly version: number;
  readonly points: number | null;
  readonly comment: string | null;
  /** automatic, suggested, imported, teacher */
  readonly source: string;
  readonly evidence: unknown;
  readonly by: string | null;
  readonly at: string;
}

export interface ResultQuestion {
  readonly questionId: string;
  readonly position: number;
  readonly type: string;
  readonly text: string;
  readonly topic: string;
  readonly difficulty: string;
  readonly maxPoints: number;
  readonly rubric: string;
  readonly modelAnswer: string;
  readonly conversation: unknown;
  readonly response: unknown;
  readonly parts: unknown;
  readonly late: boolean;
  /** Newest first. */
  readonly marks: readonly MarkVersion[];
}

/** One pupil's whole result. */
export interface ResultView extends ResultRow {
  readonly groupId: string;
  readonly examId: string;
  readonly date: string;
  readonly subject: string;
  readonly startedAt: string | null;
  readonly submittedAt: string | null;
  readonly questions: readonly ResultQuestion[];
  /** Newest first. */
  readonly grades: readonly {
    readonly version: number;
    readonly grade: number;
    readonly reason: string;
    readonly by: string | null;
    readonly at: string;
  }[];
}
