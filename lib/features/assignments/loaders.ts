import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { listTaughtClasses } from "./data";
import type { TaughtClass } from "./types";

/** The classes the reader can give a test to. */
export async function loadTaughtClasses(): Promise<TaughtClass[]> {
  const actor = await requireActor("assessments.use");
  return listTaughtClasses(actor.personId);
}
