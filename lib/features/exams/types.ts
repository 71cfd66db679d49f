import type { EnvironmentState } from "@/lib/core/exams/environment-state";

/** A group's container or process, as the command line and the pages show it. */
export interface EnvironmentView {
  readonly environment_id: string;
  readonly state: EnvironmentState;
  /** "process", "container"; "automatic" until the worker has chosen. */
  readonly runtime: string;
  /** Why it failed, or what is being done about it. */
  readonly reason: string | null;
  /** What pupils type. */
  readonly url: string | null;
  readonly placed_on: string | null;
  readonly restarts: number;
  readonly created_at: string;
  readonly ready_at: string | null;
  readonly running_at: string | null;
}
