import { namesOf } from "@/lib/features/audit/data";
import { db } from "@/lib/platform/db/client";
import type { AccessLine } from "./types";

/** Who was let in, and who was not: the newest lines, newest first. @param refused whether only those who were not. */
export async function listAccess(limit: number, refused: boolean): Promise<AccessLine[]> {
  const rows = await db.examAccess.findMany({
    where: refused ? { granted: false } : {},
    orderBy: { lastAt: "desc" },
    take: limit,
  });
  const [names, groups] = await Promise.all([
    whoIs(rows.map(({ subject }) => subject)),
    groupsOf(rows.map(({ groupId }) => groupId)),
  ]);
  return rows.map(({ subject, groupId, lastAt, minute, ...row }) => ({
    id: [minute.toISOString(), subject, row.what, groupId, row.granted, row.reason].join("\n"),
    at: lastAt.toISOString(),
    who: names.get(subject) ?? subject,
    group: groups.get(groupId) ?? "",
    ...row,
  }));
}

async function whoIs(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = subjects.filter(isId);
  const [people, pupils] = await Promise.all([
    namesOf(ids),
    db.examPupil.findMany({ where: { id: { in: ids } }, select: { id: true, displayName: true } }),
  ]);
  return new Map([...people, ...pupils.map((row) => [row.id, row.displayName] as const)]);
}

async function groupsOf(given: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const groups = await db.examGroup.findMany({
    where: { id: { in: given.filter(isId) } },
    select: { id: true, slug: true },
  });
  return new Map(groups.map(({ id, slug }) => [id, slug]));
}

/** What asks may say it is anybody and about any group; only ids are looked up. */
const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
