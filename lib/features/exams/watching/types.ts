import type { LiveProgress } from "@/lib/core/exams/control";
import type { ExamMode } from "@/lib/core/exams/node-package";
import type { EnvironmentView } from "../types";

/** How a group's pupils stand, and whether that is news. */
export interface LiveView extends LiveProgress {
  /** The node does not answer: this is the last that was known, of `as_of`. */
  readonly stale: boolean;
  readonly as_of: string;
}

/** One group in a list. Moments are ISO times; null: not, or not yet. */
export interface WatchedGroup {
  readonly delivery_id: string;
  /** Id of the exam (subject and date) it is a group of. */
  readonly exam: string;
  readonly exam_id: string;
  readonly date: string;
  readonly subject: string;
  readonly title: string;
  /** The test its pupils sit, as whoever made the exam named it; null: nobody did. */
  readonly test: string | null;
  readonly mode: ExamMode;
  readonly pupils: number;
  readonly results: number;
  /** Sittings by state (not_started, in_progress, paused, submitted …), as was last heard. */
  readonly sittings: Readonly<Record<string, number>>;
  /** 0: none; null of results that were imported. */
  readonly time_limit_minutes: number | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  /** Its newest container or process; null before it was launched. */
  readonly environment: EnvironmentView | null;
  readonly launched_at: string | null;
  readonly ended_at: string | null;
  readonly collected_at: string | null;
  readonly torn_down_at: string | null;
  /** not_collected, imported, in_review, reviewed */
  readonly review: string;
}

/** A pupil of a group, for whoever watches it. */
export interface WatchedPupil {
  readonly user_id: string;
  readonly external_id: string;
  readonly display_name: string;
  readonly extra_time_percent: number;
}
