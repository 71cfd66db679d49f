import "server-only";
import { can } from "@/lib/core/access/permissions";
import { requireActor } from "@/lib/platform/auth/session";
import { isGroup } from "../groups/data";
import { listGroups } from "../watching/data";
import type { WatchedGroup } from "../watching/types";
import { getWallView, listPupilEvents, listWallPupils } from "./data";
import type { Timeline, WallGroup } from "./types";

/** The wall of an exam: all its groups that were launched, or one of them. */
export interface WallPage {
  readonly subject: string;
  readonly date: string;
  readonly groups: readonly WallGroup[];
  /** Groups of the exam that were not launched yet. */
  readonly waiting: number;
  /** Whether this person may give commands; who may not, watches. */
  readonly mayCommand: boolean;
}

/** @param examId of the exam (subject and date). @returns undefined when there is none. */
export async function loadExamWall(examId: string): Promise<WallPage | undefined> {
  const actor = await requireActor("exams.watch");
  const groups = isId(examId) ? await listGroups({ examId }) : [];
  return await wallOf(groups, can(actor.role, "exams.manage"));
}

/** @returns undefined when there is no such group. */
export async function loadGroupWall(groupId: string): Promise<WallPage | undefined> {
  const actor = await requireActor("exams.watch");
  const groups = (await isGroup(groupId)) ? await listGroups({ id: groupId }) : [];
  return await wallOf(groups, can(actor.role, "exams.manage"));
}

/** What happened in a group, to be played again. */
export async function loadTimeline(groupId: string): Promise<Timeline | undefined> {
  await requireActor("exams.watch");
  const [group] = (await isGroup(groupId)) ? await listGroups({ id: groupId }) : [];
  if (group === undefined) return undefined;
  const [pupils, events] = await Promise.all([listWallPupils(groupId), listPupilEvents(groupId)]);
  return { group, pupils, events };
}

async function wallOf(
  groups: readonly WatchedGroup[],
  mayCommand: boolean,
): Promise<WallPage | undefined> {
  const [first] = groups;
  if (first === undefined) return undefined;
  const launched = groups.filter((group) => group.launched_at !== null);
  return {
    subject: first.subject,
    date: first.date,
    groups: await Promise.all(launched.map(wallGroup)),
    waiting: groups.length - launched.length,
    mayCommand,
  };
}

async function wallGroup(group: WatchedGroup): Promise<WallGroup> {
  const [pupils, view] = await Promise.all([
    listWallPupils(group.delivery_id),
    getWallView(group.delivery_id, new Date()),
  ]);
  return { group, pupils, view };
}

function isId(text: string): boolean {
  return /^[0-9a-f-]{36}$/i.test(text);
}
