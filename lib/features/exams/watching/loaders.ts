import "server-only";
import { validate as isUuid } from "uuid";
import { requireActor } from "@/lib/platform/auth/session";
import { getLiveProgress, listGroups, listPupils } from "./data";
import type { LiveView, WatchedGroup, WatchedPupil } from "./types";

/** Every group with its state; what changes afterwards is told on the topic exams:all. */
export async function loadExamGroups(): Promise<WatchedGroup[]> {
  await requireActor("exams.manage");
  return await listGroups();
}

/** The groups of one exam; none: there is no such exam. */
export async function loadExam(examId: string): Promise<WatchedGroup[]> {
  await requireActor("exams.manage");
  return isUuid(examId) ? await listGroups({ examId }) : [];
}

/** One group with its pupils; undefined: there is none. Live values are the topic exam:<delivery>'s snapshot. */
export async function loadExamGroup(
  groupId: string,
): Promise<{ readonly group: WatchedGroup; readonly pupils: WatchedPupil[] } | undefined> {
  await requireActor("exams.manage");
  // An address typed by hand holds anything; Postgres refuses what is no uuid with an error of its own.
  if (!isUuid(groupId)) return undefined;
  const [group] = await listGroups({ id: groupId });
  if (group === undefined) return undefined;
  return { group, pupils: await listPupils(groupId) };
}

/** How a group's pupils stand now. @throws AppError "not-found". */
export async function loadLiveProgress(groupId: string): Promise<LiveView> {
  await requireActor("exams.manage");
  return await getLiveProgress(groupId, new Date());
}
