import "server-only";
import { requireActor } from "@/lib/platform/auth/session";

/** The page that takes files reads nothing, but is for nobody else either. */
export async function loadPreparing(): Promise<void> {
  await requireActor("exams.manage");
}
