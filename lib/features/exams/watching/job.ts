import { openRuntimes } from "@/lib/platform/containers/exam-runtimes";
import type { Following } from "@/lib/platform/containers/follow-environments";
import { followEnvironments } from "@/lib/platform/containers/follow-environments";
import { env } from "@/lib/platform/env/env";
import { retryJobs } from "@/lib/platform/jobs/queue-job";
import { log } from "@/lib/platform/log/log";
import { listLiveEnvironments, schoolId } from "../launching/data";
import { queueLaunch } from "../launching/mutations";
import { noteChange } from "./mutations";

/**
 * Looks after every group for as long as the worker runs. At the start all that should be up are brought up or adopted;
 * what was being torn down goes on;
 * from then on a group that dies is noticed within five seconds: what its engine or supervisor starts again is noted,
 * what was lost is launched again on its database.
 * @returns how to stop it.
 */
export async function watchExamGroups(): Promise<() => Promise<void>> {
  const runtimes = openRuntimes(env, await schoolId());
  for (const { id, state } of await listLiveEnvironments())
    if (state !== "FAILED") await queueLaunch(id);
  // Workers that were killed again and again used up its tries.
  await retryJobs("tear-down-exam");
  const places = runtimes.flatMap((runtime) => runtime.places);
  const followed: Following[] = places.map((place) =>
    followEnvironments(place, noteChange, (error) =>
      log.warn({ err: error, place: place.name }, "exam groups cannot be looked at"),
    ),
  );
  return async () => {
    await Promise.all(followed.map((following) => following.stop()));
  };
}
