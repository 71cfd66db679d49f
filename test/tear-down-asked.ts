import type { TearDownAsked } from "@/lib/features/exams/tearing-down/schema";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";

/** A group whose end was asked for, as a worker comes to it; where no worker runs, a test does its steps. */
export async function askedToGo(groupId: string): Promise<TearDownAsked> {
  const tearDownId = newId();
  await db.examGroup.update({ where: { id: groupId }, data: { tearDown: tearDownId } });
  return { groupId, tearDownId, environments: [] };
}
