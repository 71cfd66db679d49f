import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { listAccess } from "./data";
import type { AccessLine } from "./types";

/** As many as a person looks through; more comes from the database itself. */
const MOST = 500;

/** @param refused whether only those who were kept out */
export async function loadAccess(refused: boolean): Promise<AccessLine[]> {
  await requireActor("audit.view");
  return await listAccess(MOST, refused);
}
