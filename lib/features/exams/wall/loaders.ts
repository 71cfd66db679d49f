import "server-only";
import { can } from "@/lib/core/access/permissions";
import { requireActor } from "@/lib/platform/auth/session";
import { dateOf, dayOf } from "../groups/data";
import { listGroups } from "../watching/data";
import type { WatchedGroup } from "../watching/types";
import { getWallView, listPupilEvents, listWallPupils } from "./data";
import type { Timeline, WallGroup } from "./types";

/** The wall of an exam: all its groups that were launched, or one of them. */
export interface WallPage {
  readonly subject: string;
  /** Of the first group: "physics-g1". */
  readonly name: string;
  readonly date: string;
  readonly groups: readonly WallGroup[];
  /** When all this was read. */
  readonly loadedAt: string;
  /** Whether this person may give commands; who may not, watches. */
  readonly mayCommand: boolean;
}

/** @param examId of the exam (subject and date). @returns undefined when there is none. */
export async function loadExamWall(examId: string): Promise<WallPage | undefined> {
  const actor = await requireActor("exams.manage");
  const groups = isId(examId) ? await listGroups({ examId }) : [];
  return await wallOf(groups, can(actor.role, "exams.manage"));
}

/**
 * One wall over everything that was launched for a day; nothing may have been yet.
 * @param day "2026-03-05". @returns undefined for what is no day.
 */
export async function loadDayWall(
  day: string,
): Promise<Omit<WallPage, "subject" | "name"> | undefined> {
  const actor = await requireActor("exams.manage");
  if (!isDay(day)) return undefined;
  const groups = await listGroups({ date: dateOf(day) });
  const order = (group: WatchedGroup) => `${group.subject} ${group.exam} ${group.exam_id}`;
  return {
    date: day,
    groups: await wallGroups(groups.toSorted((a, b) => order(a).localeCompare(order(b), "en-GB"))),
    loadedAt: new Date().toISOString(),
    mayCommand: can(actor.role, "exams.manage"),
  };
}

/** @returns undefined when the exam has no such group. */
export async function loadGroupWall(
  examId: string,
  groupId: string,
): Promise<WallPage | undefined> {
  const actor = await requireActor("exams.manage");
  return await wallOf(await groupOf(examId, groupId), can(actor.role, "exams.manage"));
}

/** What happened in a group, to be played again. */
export async function loadTimeline(examId: string, groupId: string): Promise<Timeline | undefined> {
  await requireActor("exams.manage");
  const [group] = await groupOf(examId, groupId);
  if (group === undefined) return undefined;
  const [pupils, events] = await Promise.all([listWallPupils(groupId), listPupilEvents(groupId)]);
  return { group, pupils, events };
}

async function groupOf(examId: string, groupId: string): Promise<readonly WatchedGroup[]> {
  return isId(examId) && isId(groupId) ? await listGroups({ id: groupId, examId }) : [];
}

async function wallOf(
  groups: readonly WatchedGroup[],
  mayCommand: boolean,
): Promise<WallPage | undefined> {
  const [first] = groups;
  if (first === undefined) return undefined;
  return {
    subject: first.subject,
    name: first.exam_id,
    date: first.date,
    groups: await wallGroups(groups),
    loadedAt: new Date().toISOString(),
    mayCommand,
  };
}

/** Those of them that were launched. */
async function wallGroups(groups: readonly WatchedGroup[]): Promise<readonly WallGroup[]> {
  const launched = groups.filter((group) => group.launched_at !== null);
  return await Promise.all(launched.map(wallGroup));
}

async function wallGroup(group: WatchedGroup): Promise<WallGroup> {
  const [pupils, view] = await Promise.all([
    listWallPupils(group.delivery_id),
    getWallView(group.delivery_id, new Date()),
  ]);
  return { group, pupils, view };
}

/** A date that there is: Postgres refuses the 31st of June with an error of its own. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = dateOf(text);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
