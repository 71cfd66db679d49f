import "server-only";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import { getPupilDashboard } from "./dashboard/data";
import { getFeedback } from "./feedback/data";
import type { Feedback, NoFeedback, PupilDashboard } from "./types";

/** A pupil's tests: to go on with, to start, to come, done. */
export async function loadPupilDashboard(): Promise<PupilDashboard> {
  const actor = await requireActor("attempts.take");
  return getPupilDashboard(actor.personId, new Date());
}

/** What a pupil may read of an attempt now. Another pupil's is refused. */
export async function loadFeedback(attemptId: string): Promise<Feedback | NoFeedback> {
  const actor = await requireActor("attempts.take");
  return forPage([attemptId], () => getFeedback(actor, attemptId));
}
