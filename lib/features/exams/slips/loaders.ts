import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import type { LoginSlip } from "../commanding/types";
import { listSlips } from "./data";

/** The login slips of a group that was prepared on this server, to print. @throws AppError "not-found". */
export async function loadLoginSlips(groupId: string): Promise<LoginSlip[]> {
  await requireActor("exams.manage");
  return await listSlips(groupId);
}
