import type { SetFinding } from "@/lib/core/questions/lint/lint-set";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import type { Settings } from "./schema";

export interface AssessmentSummary {
  readonly id: string;
  readonly title: string;
  readonly status: "DRAFT" | "PUBLISHED";
  readonly createdAt: Date;
  readonly questionCount: number;
  readonly points: number;
  readonly assignments: readonly AssignmentProgress[];
}

/** How far a class has come with it. */
export interface AssignmentProgress {
  readonly id: string;
  readonly classId: string;
  readonly className: string;
  readonly opensAt: Date;
  readonly closesAt: Date | undefined;
  readonly pupils: number;
  readonly started: number;
  readonly handedIn: number;
}

/** An assessment in the hands of its teacher. */
export interface AssessmentInDetail {
  readonly id: string;
  readonly status: "DRAFT" | "PUBLISHED";
  readonly settings: Settings;
  /** Newest versions while it is a draft, the pinned ones afterwards. */
  readonly questions: readonly ReviewQuestion[];
  readonly findings: readonly SetFinding[];
  readonly assignments: readonly AssignmentProgress[];
}
