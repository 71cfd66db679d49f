import type { Actor } from "@/lib/core/access/permissions";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { ConcernView } from "./types";

/** As many as staff look through; more comes from the database itself. */
const MOST = 200;

/** Those that wait for somebody first, then the newest. */
export async function listConcerns(actor: Actor): Promise<ConcernView[]> {
  const rows = await db.safeguardingConcern.findMany({
    where: seenBy(actor),
    orderBy: [{ actedAt: { sort: "desc", nulls: "first" } }, { raisedAt: "desc" }],
    take: MOST,
  });
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ actedById }) => actedById ?? []) } },
    select: { id: true, givenName: true, familyName: true },
  });
  const nameOf = (id: string | null) => {
    const found = people.find((person) => person.id === id);
    return found === undefined ? "" : `${found.givenName} ${found.familyName}`;
  };
  return rows.map(({ raisedAt, actedAt, actedById, note, place: _, classId: __, ...row }) => ({
    ...row,
    raisedAt: raisedAt.toISOString(),
    acted: actedAt === null ? null : { at: actedAt.toISOString(), by: nameOf(actedById), note },
  }));
}

/** How many wait for somebody. */
export async function countOpenConcerns(actor: Actor): Promise<number> {
  return await db.safeguardingConcern.count({ where: { ...seenBy(actor), actedAt: null } });
}

/** An administrator sees all; a teacher those of their classes, and of exams. */
export function seenBy({ role, personId }: Actor): Prisma.SafeguardingConcernWhereInput {
  if (role === "administrator") return {};
  return { OR: [{ classId: null }, { class: { teachers: { some: { personId } } } }] };
}
