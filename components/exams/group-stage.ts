import type { WatchedGroup } from "@/lib/features/exams/watching/types";

/** How far an exam group has come. */
export type GroupStage =
  | "prepared"
  | "created"
  | "initializing"
  | "ready"
  | "running"
  | "ended"
  | "collected"
  | "torn-down"
  | "failed"
  /** Results that were written elsewhere: there never was a group here. */
  | "imported";

/** What of a group says how far it has come. */
export type StagedGroup = Pick<
  WatchedGroup,
  "environment" | "collected_at" | "torn_down_at" | "ended_at" | "time_limit_minutes"
>;

export function stageOf(group: StagedGroup): GroupStage {
  if (group.torn_down_at !== null) return "torn-down";
  const state = group.environment?.state;
  if (state === "failed") return "failed";
  if (group.collected_at !== null) return "collected";
  if (group.time_limit_minutes === null) return "imported";
  if (state === "running") return group.ended_at === null ? "running" : "ended";
  if (state === undefined || state === "terminated") return "prepared";
  return state;
}

/** On its way up: it changes by itself within seconds. */
export function isComingUp(stage: GroupStage): boolean {
  return stage === "created" || stage === "initializing" || stage === "ready";
}

/** Whether pressing launch would do something. */
export function canLaunch(stage: GroupStage): boolean {
  return stage === "prepared" || stage === "failed";
}

/** Whether its program answers commands. */
export function isUp(stage: GroupStage): boolean {
  return stage === "running" || stage === "ended";
}

/** Whether anything is still to be done with it. */
export function isOver(stage: GroupStage): boolean {
  return stage === "torn-down" || stage === "imported";
}

const WORDS: Readonly<Record<GroupStage, string>> = {
  prepared: "Prepared",
  created: "Created",
  initializing: "Initialising",
  ready: "Ready",
  running: "Running",
  ended: "Ended",
  collected: "Collected",
  "torn-down": "Torn down",
  failed: "Failed",
  imported: "Imported",
};

export const stageWord = (stage: GroupStage): string => WORDS[stage];
