import "server-only";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import type { PaperPage } from "../types";
import { getPaperPage } from "./data";

/** One pupil's paper, for a teacher of that class. */
export async function loadPaperPage(attemptId: string): Promise<PaperPage> {
  const actor = await requireActor("results.view");
  return forPage([attemptId], () => getPaperPage(actor.personId, attemptId, new Date()));
}
