import type { BenchSite } from "./site";
import type { YearGroup } from "./year-group";

/** An attempt under way, and what its pupil's browser needs to write in it. */
export interface StartedAttempt {
  /** Address that the player's own addresses begin with. */
  readonly url: string;
  readonly cookie: string;
}

/** Every pupil of a year group starts the test. */
export async function startAttempts(site: BenchSite, group: YearGroup): Promise<StartedAttempt[]> {
  const { startAttempt } = await import("@/lib/features/attempts/mutations");
  return Promise.all(
    group.pupils.map(async ({ personId, cookie }) => {
      const actor = { personId, role: "pupil" as const, sessionId: undefined };
      const attemptId = await startAttempt(actor, { assignmentId: group.assignmentId }, new Date());
      return { url: `${site.url}/attempts/${attemptId}`, cookie };
    }),
  );
}
