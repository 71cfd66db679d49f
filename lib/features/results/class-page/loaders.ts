import "server-only";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import type { ClassPage } from "../types";
import { getClassPage } from "./data";

/** The class page of one assignment, for a teacher of that class. */
export async function loadClassPage(assignmentId: string): Promise<ClassPage> {
  const actor = await requireActor("results.view");
  return forPage([assignmentId], () => getClassPage(actor.personId, assignmentId, new Date()));
}
