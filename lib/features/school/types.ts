import type { DemoSignIns } from "@/lib/core/demo-school/demo-school";

/** What the sign-in page needs to know of the school. */
export interface SignInPage {
  readonly schoolName: string;
  /** Only while this is the demo school. */
  readonly demo: DemoSignIns | undefined;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

/** One thing the health page looks at. */
export interface HealthFinding {
  readonly id: string;
  readonly title: string;
  readonly state: "good" | "notice";
  /** How it stands. */
  readonly summary: string;
  /** What it costs to leave it so and what to do; undefined when there is nothing to do. */
  readonly advice: string | undefined;
}

export interface SchoolNumbers {
  readonly pupils: number;
  readonly teachers: number;
  readonly classes: number;
  readonly attemptsToday: number;
}
