import "server-only";
import { AppError } from "@/lib/core/kernel/app-error";
import { requireActor } from "@/lib/platform/auth/session";
import type { LoginSlip } from "../commanding/types";
import { listSlips } from "./data";

/** The login slips of a group, to print; undefined where this server does not have its package (any more). */
export async function loadLoginSlips(groupId: string): Promise<LoginSlip[] | undefined> {
  await requireActor("exams.manage");
  try {
    return await listSlips(groupId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  }
}
