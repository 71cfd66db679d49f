import { db } from "@/lib/platform/db/client";
import { noGroup } from "../groups/data";

/** A person's name for the log of a node; somebody at the server's command line has none here. */
export async function nameOf(personId: string | undefined): Promise<string> {
  if (personId === undefined) return "command line";
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { givenName: true, familyName: true },
  });
  return person === null ? personId : `${person.givenName} ${person.familyName}`;
}

/** Ids of pupils as the school knows them, by user_id. */
export async function externalIds(groupId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.examPupil.findMany({
    where: { groupId },
    select: { id: true, externalId: true },
  });
  return new Map(rows.map(({ id, externalId }) => [id, externalId]));
}

/** What stands on a slip beside the pupil's own. @throws AppError "not-found". */
export async function slipHead(groupId: string) {
  const row = await db.examGroup.findUnique({
    where: { id: groupId },
    select: {
      slug: true,
      title: true,
      date: true,
      collectedAt: true,
      settings: true,
      packageFolder: true,
      exam: { select: { subject: true } },
      environments: { where: { liveGroupId: { not: null } }, select: { publicUrl: true } },
    },
  });
  if (row === null) throw noGroup();
  return row;
}
