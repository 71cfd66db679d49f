/** One log entry that a pupil was shown a code for, as staff read it. */
export interface FoundEntry {
  /** Title of the test, or name of the exam group. */
  readonly of: string;
  /** Of an exam: "2026-03-05". */
  readonly date: string | undefined;
  readonly pupil: string;
  readonly externalId: string | undefined;
  readonly kind: string;
  /** Of a save: the question's number on that pupil's paper. */
  readonly question: number | undefined;
  readonly position: number;
  readonly receivedAt: string;
  /** What was written, in words; undefined for what is no answer, and for who may not read answers. */
  readonly written: string | undefined;
  /** Why the pupil's log is not as it was written; undefined: it is. */
  readonly problem: string | undefined;
  /** Where the whole paper is, for who marks it. */
  readonly href: string | undefined;
}

/** What was found for what somebody typed. */
export interface ReceiptSearch {
  /** What was typed; "" for nothing yet. */
  readonly typed: string;
  /** As a code; undefined where it can be none. */
  readonly code: string | undefined;
  readonly found: readonly FoundEntry[];
}
