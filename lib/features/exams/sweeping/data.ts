import { db } from "@/lib/platform/db/client";
import { readSettings } from "../groups/data";

/** A group that runs, whose results are not collected yet. */
export interface SweptGroup {
  readonly id: string;
  readonly slug: string;
  readonly timeLimitMinutes: number;
  /** Whether everybody was stopped already; a collection may have broken off after that. */
  readonly isEnded: boolean;
}

/** A practice stands until somebody takes it down: nothing of it is ever collected. */
export async function listUncollected(): Promise<SweptGroup[]> {
  const rows = await db.examGroup.findMany({
    where: { mode: "EXAM", collectedAt: null, environments: { some: { state: "RUNNING" } } },
    select: { id: true, slug: true, settings: true, endedAt: true },
  });
  return rows.map(({ id, slug, settings, endedAt }) => {
    const { timeLimitMinutes } = readSettings(settings);
    return { id, slug, timeLimitMinutes, isEnded: endedAt !== null };
  });
}
