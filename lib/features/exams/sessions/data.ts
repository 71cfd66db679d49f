import { db } from "@/lib/platform/db/client";

/** A pupil's sitting as the coordinator last heard of it, with what it takes to reach it. */
export async function findSession(sessionId: string) {
  const row = await db.examSession.findUnique({
    where: { id: sessionId },
    include: {
      pupil: { select: { id: true, externalId: true, displayName: true } },
      group: {
        select: {
          id: true,
          slug: true,
          date: true,
          collectedAt: true,
          environments: { where: { liveGroupId: { not: null } } },
        },
      },
    },
  });
  return row ?? undefined;
}
export type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/** The newest sitting of a pupil, by user_id or by the school's own id within a group. */
export async function findSessionOf(groupId: string, user: string): Promise<string | undefined> {
  const isId = /^[0-9a-f-]{36}$/i.test(user);
  const row = await db.examSession.findFirst({
    where: { groupId, pupil: isId ? { id: user.toLowerCase() } : { externalId: user } },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  return row?.id;
}

/** A pupil of a group, by user_id or by the school's own id. */
export async function findPupil(groupId: string, user: string): Promise<string | undefined> {
  const isId = /^[0-9a-f-]{36}$/i.test(user);
  const row = await db.examPupil.findFirst({
    where: { groupId, ...(isId ? { id: user.toLowerCase() } : { externalId: user }) },
    select: { id: true },
  });
  return row?.id;
}
