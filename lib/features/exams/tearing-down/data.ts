import { db } from "@/lib/platform/db/client";

/** The environments a group ever had that are not terminated. */
export async function listStanding(groupId: string) {
  return await db.examEnvironment.findMany({
    where: { groupId, state: { not: "TERMINATED" } },
    select: { id: true, runtime: true },
  });
}

/** When a group was torn down; undefined: it was not. */
export async function tornDownAt(groupId: string): Promise<Date | undefined> {
  const row = await db.examGroup.findUnique({
    where: { id: groupId },
    select: { tornDownAt: true },
  });
  return row?.tornDownAt ?? undefined;
}

/** What was removed of a group, as the record of what was done says. */
export async function whatWent(groupId: string): Promise<readonly string[]> {
  const event = await db.auditEvent.findFirst({
    where: { subjectId: groupId, action: "exam.torn-down" },
    orderBy: { at: "desc" },
    select: { details: true },
  });
  const details = event?.details;
  if (typeof details !== "object" || details === null || !("gone" in details)) return [];
  return Array.isArray(details.gone) ? details.gone.map(String) : [];
}
