import type { Generator } from "@/lib/core/generation/generator";
import type { GenerationReport } from "./schema";

export type GenerationState = "queued" | "running" | "done" | "cancelled" | "failed";

/** A run of a generator as its teacher sees it; also what a page gets that comes back to it. */
export interface GenerationProgress {
  readonly id: string;
  readonly documentId: string;
  readonly generator: Generator;
  readonly state: GenerationState;
  /** The kinds of question that were ticked; none: all that fit. */
  readonly types: readonly string[];
  readonly requestedCount: number;
  readonly madeCount: number;
  /** Why it failed, or why fewer came than were asked for. */
  readonly message: string | undefined;
  readonly report: GenerationReport;
  /** In the order of their places. */
  readonly questions: readonly { readonly id: string; readonly position: number }[];
  readonly createdAt: string;
}

/** Which generators this school can use, and why not where it cannot. */
export interface GeneratorChoice {
  readonly model: { readonly name: string } | undefined;
  /** Why there is no model; undefined where there is one. */
  readonly whyNoModel: string | undefined;
}

/** The topic a page subscribes to. */
export const generationTopic = (generationId: string): string => `generation:${generationId}`;
