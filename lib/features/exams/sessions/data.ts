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

/** A triple that was checked. */
export interface Verdict {
  readonly valid: boolean;
  readonly state: string | undefined;
  /** Why not; "" when it is valid. */
  readonly reason: string;
}

/** Whether user, session and environment belong together, and the environment is up. */
export function judgeTriple(row: SessionRow, user: string, environment: string): Verdict {
  const { id: pupilId, externalId } = row.pupil;
  const [live] = row.group.environments;
  const isUser = pupilId === user.toLowerCase() || externalId === user;
  if (!isUser) return { valid: false, state: undefined, reason: "another user's session" };
  if (live?.id !== environment.toLowerCase())
    return { valid: false, state: undefined, reason: "another environment" };
  if (live.state !== "RUNNING") return { valid: false, state: row.state, reason: "not running" };
  return { valid: true, state: row.state, reason: "" };
}
