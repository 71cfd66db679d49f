import type { PackageExam } from "@/lib/core/exams/node-package";
import { packageExamSchema } from "@/lib/core/exams/node-package";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";
import type { ExamGroup } from "@/lib/platform/db/generated/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { NodePlace } from "@/lib/platform/exam-calls/call-node";
import type { GroupKeys } from "@/lib/platform/exam-packages/group-keys";
import { groupKeys } from "@/lib/platform/exam-packages/group-keys";

/** A group by the words people use for it. */
export interface NamedGroup {
  readonly id: string;
  readonly slug: string;
  /** "2026-03-05" */
  readonly date: string;
}

/** A date column as the day it names. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
/** A day as a date column takes it. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Groups called EXAM_ID[@DATE], or with this delivery id; the newest first.
 * More than one means that the date must be said.
 */
export async function findGroups(name: string): Promise<NamedGroup[]> {
  const [slug = "", day] = name.split("@");
  const isId = /^[0-9a-f-]{36}$/i.test(name);
  const isDay = day === undefined || /^\d{4}-\d\d-\d\d$/.test(day);
  if (!isDay) return [];
  const rows = await db.examGroup.findMany({
    where: isId
      ? { id: name.toLowerCase() }
      : { slug, ...(day === undefined ? {} : { date: dateOf(day) }) },
    orderBy: { date: "desc" },
    select: { id: true, slug: true, date: true },
  });
  return rows.map(({ id, slug, date }) => ({ id, slug, date: dayOf(date) }));
}

/** What makes a group's keys, and where its node is. */
const PLACE = {
  slug: true,
  date: true,
  salt: true,
  environments: {
    where: { liveGroupId: { not: null } },
    select: { id: true, address: true, state: true },
  },
} as const;

/** @throws AppError "not-found"; "closed" for results that were imported, which have no keys. */
export async function getGroupKeys(groupId: string): Promise<GroupKeys> {
  const row = await db.examGroup.findUnique({ where: { id: groupId }, select: PLACE });
  if (row === null) throw noGroup();
  return keysOf(row);
}

const secrets = new Map<string, string>();
const MOST_KEPT = 1_000;

/** What signs calls to and from a group; it never changes, so it is derived once. @throws as `getGroupKeys`. */
export async function getGroupSecret(groupId: string): Promise<string> {
  const known = secrets.get(groupId);
  if (known !== undefined) return known;
  const { groupSecret } = await getGroupKeys(groupId);
  if (secrets.size >= MOST_KEPT) secrets.clear();
  secrets.set(groupId, groupSecret);
  return groupSecret;
}

/** Where a group's node is, with what signs calls to it. @throws AppError "not-found", "closed". */
export async function getNodePlace(groupId: string): Promise<NodePlace> {
  const row = await db.examGroup.findUnique({ where: { id: groupId }, select: PLACE });
  if (row === null) throw noGroup();
  const { groupSecret } = await keysOf(row);
  const address = row.environments[0]?.address ?? undefined;
  return { slug: row.slug, address, groupSecret };
}

/** Locks a group's row until the transaction ends, so that two administrators take turns. @throws AppError "not-found". */
export async function lockGroupIn(tx: Transaction, groupId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id from "ExamGroup" where id = ${groupId}::uuid for update`;
  if (rows.length === 0) throw noGroup();
}

/** What tells whether a group's name is free again. */
export const ENDING = {
  launchedAt: true,
  collectedAt: true,
  tornDownAt: true,
  _count: { select: { results: true } },
} as const;
type Ending = Pick<ExamGroup, "launchedAt" | "collectedAt" | "tornDownAt"> & {
  readonly _count: { readonly results: number };
};

/** Whether results of this group are here: its own, or imported ones. */
export function hasResults({ collectedAt, _count }: Omit<Ending, "launchedAt" | "tornDownAt">) {
  return collectedAt !== null || _count.results > 0;
}

/** Whether a group was launched and torn down, a rehearsal say, and nothing written in it was kept. */
export function isDiscarded(group: Ending): boolean {
  return group.launchedAt !== null && group.tornDownAt !== null && !hasResults(group);
}

/** Whether there is a group of an exam with this id; a practice is none. */
export async function isExamGroup(id: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return false;
  return (await db.examGroup.count({ where: { id, mode: "EXAM" } })) > 0;
}

export async function isPractice(groupId: string): Promise<boolean> {
  return (await db.examGroup.count({ where: { id: groupId, mode: "PRACTICE" } })) > 0;
}

/** @throws AppError "conflict" (exit 6) for a practice, of which nobody is watched, ordered about or collected. */
export async function insistExam(groupId: string): Promise<void> {
  const group = await db.examGroup.findUnique({
    where: { id: groupId },
    select: { slug: true, mode: true },
  });
  if (group?.mode !== "PRACTICE") return;
  throw new AppError(
    "conflict",
    `${group.slug} is a practice: what pupils do in it is theirs alone and is never collected. Only its totals are told.`,
  );
}

export function readSettings(settings: unknown): PackageExam {
  return parse(packageExamSchema, settings, "The settings of this exam group");
}

function keysOf(row: { slug: string; date: Date; salt: string | null }): Promise<GroupKeys> {
  if (row.salt === null)
    throw new AppError("closed", "These results were imported: there is no group to reach.");
  return groupKeys({ examId: row.slug, date: dayOf(row.date), salt: row.salt });
}

export function noGroup(): AppError {
  return new AppError("not-found", "There is no such exam group.");
}
