import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";

/** Where one pupil's sitting stands. */
export const sessionStateSchema = z.enum([
  "not_started",
  "in_progress",
  "paused",
  "submitted",
  "grading",
  "graded",
  "reviewed",
]);
export type SessionState = z.infer<typeof sessionStateSchema>;

/** Why a sitting ended. */
export const terminationReasonSchema = z.enum([
  "user_submitted",
  "time_expired",
  "user_abandoned",
  "admin_terminated",
  "system_error",
  "container_failed",
]);
export type TerminationReason = z.infer<typeof terminationReasonSchema>;

/**
 * Who never began can only be closed by an administrator. Reopening is the one way back, before the results are
 * marked: who had begun goes on, who had not may begin. A mark that is looked at again goes from reviewed to graded.
 */
const NEXT: Readonly<Record<SessionState, readonly SessionState[]>> = {
  not_started: ["in_progress", "submitted"],
  in_progress: ["paused", "submitted"],
  paused: ["in_progress", "submitted"],
  submitted: ["grading", "in_progress", "not_started"],
  grading: ["graded", "submitted"],
  graded: ["reviewed", "grading"],
  reviewed: ["graded"],
};

export function canSessionBecome(from: SessionState, to: SessionState): boolean {
  return NEXT[from].includes(to);
}

/** @throws AppError "conflict" (exit 6) naming both states. */
export function insistSessionStep(from: SessionState, to: SessionState): void {
  if (canSessionBecome(from, to)) return;
  const [before, after] = [from, to].map((state) => state.replaceAll("_", " "));
  throw new AppError("conflict", `A session that is ${before} cannot become ${after}.`);
}

/** Steps of marking, which whoever collected the results takes. Its node knows nothing of them: to it, it is handed in. */
export const MARKING_STATES = [
  "grading",
  "graded",
  "reviewed",
] as const satisfies readonly SessionState[];

export function isMarking(state: string): boolean {
  return MARKING_STATES.some((each) => each === state);
}

/** Whether answers of it may still change. */
export function isUnderWay(state: string): boolean {
  return state === "in_progress" || state === "paused";
}
