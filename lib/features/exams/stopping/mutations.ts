import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";

/** Writes down that a group is stopped with the site, before it is: nothing is done unrecorded. */
export async function noteStopping(environmentId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.examEnvironment.findUnique({
      where: { id: environmentId },
      select: { groupId: true },
    });
    // The engine may still hold what another database of this school launched.
    if (row === null) return;
    await recordEventIn(tx, undefined, {
      action: "exam.stopped",
      subjectType: "ExamGroup",
      subjectId: row.groupId,
      details: { environmentId },
    });
  });
}
