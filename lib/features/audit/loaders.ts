import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { listEvents } from "./data";
import type { AuditEntry } from "./types";

/** As many as a person looks through; more comes from the database itself. */
const MOST = 500;

export async function loadEvents(): Promise<AuditEntry[]> {
  await requireActor("audit.view");
  return await listEvents(MOST);
}
