import type { NotAsked } from "@/lib/core/marking/follow-up-gate";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";

/** What the examiner says to an answer; null asks nothing, and the exam goes on. */
export interface FollowUpOutcome {
  readonly text: string | null;
  readonly why: "asked" | "nothing-to-ask" | "not-fit" | "no-model" | "model-failed" | NotAsked;
}

/** A suggested score, and whether a model was to make it and could not: then it may be asked for again. */
export interface ScoreOutcome {
  readonly suggestion: Suggestion;
  readonly modelFailed: boolean;
}

/** For whom a model is asked; the calls are logged under it, never with a pupil's name. */
export interface AskedBy {
  /** The teacher who asked for it; undefined for an exam. */
  readonly personId?: string | undefined;
  /** A standing practice, where anybody may write as much as they like: it has a budget of its own. */
  readonly inPractice?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}
