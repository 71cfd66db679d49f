import type { PracticeTotals } from "@/lib/core/exams/practice/totals";
import type { WatchedGroup } from "../watching/types";

/** A standing practice, and what may be known of it. */
export interface Practice {
  readonly group: WatchedGroup;
  /** Undefined: it does not run, or does not answer at the moment. */
  readonly totals: PracticeTotals | undefined;
}

/** The same for teachers: nothing of how it runs. */
export interface PracticeReport {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  /** What pupils type; null while it does not run. */
  readonly url: string | null;
  readonly totals: PracticeTotals | undefined;
}
