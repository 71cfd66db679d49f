import { db } from "@/lib/platform/db/client";
import type { RunningGroup } from "./types";

/** The groups of one engine, or this machine, that were up when they were last heard of. */
export async function listUp(runtime: string, placedOn: string): Promise<readonly RunningGroup[]> {
  const rows = await db.examEnvironment.findMany({
    where: { runtime, placedOn, liveGroupId: { not: null }, state: { in: ["READY", "RUNNING"] } },
    select: { id: true, group: { select: { slug: true } } },
  });
  return rows.map(({ id, group }) => ({ environment_id: id, exam_id: group.slug, runtime }));
}
