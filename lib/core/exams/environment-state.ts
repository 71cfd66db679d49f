import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";

/** Where a group's container stands. */
export const environmentStateSchema = z.enum([
  "created",
  "initializing",
  "ready",
  "running",
  "failed",
  "terminated",
]);
export type EnvironmentState = z.infer<typeof environmentStateSchema>;

/** A failed one may be tried again, or given up. */
const NEXT: Readonly<Record<EnvironmentState, readonly EnvironmentState[]>> = {
  created: ["initializing", "failed", "terminated"],
  initializing: ["ready", "failed", "terminated"],
  ready: ["running", "failed", "terminated"],
  running: ["failed", "terminated"],
  failed: ["initializing", "terminated"],
  terminated: [],
};

export function canBecome(from: EnvironmentState, to: EnvironmentState): boolean {
  return NEXT[from].includes(to);
}

/** @throws AppError "conflict" (exit 6) naming both states. */
export function insistEnvironmentStep(from: EnvironmentState, to: EnvironmentState): void {
  if (canBecome(from, to)) return;
  throw new AppError("conflict", `An environment that is ${from} cannot become ${to}.`);
}
