import type { HealthFinding } from "@/lib/core/access/system-health";
import type { DemoSignIns } from "@/lib/core/demo-school/demo-school";

/** What the sign-in page needs to know of the school. */
export interface SignInPage {
  readonly schoolName: string;
  /** Only while this is the demo school. */
  readonly demo: DemoSignIns | undefined;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

export interface SchoolNumbers {
  readonly pupils: number;
  readonly teachers: number;
  readonly classes: number;
  readonly attemptsToday: number;
}

/** The administrator's first page. */
export interface SchoolOverview {
  readonly numbers: SchoolNumbers;
  readonly findings: readonly HealthFinding[];
}
