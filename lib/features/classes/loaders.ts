import "server-only";
import { AppError } from "@/lib/core/kernel/app-error";
import { requireActor } from "@/lib/platform/auth/session";
import { getRoster, listClasses } from "./data";
import type { ClassRoster, ClassSummary } from "./types";

/** Every class, for whoever looks after them. */
export async function loadClasses(): Promise<ClassSummary[]> {
  await requireActor("classes.manage");
  return await listClasses();
}

/** @returns undefined when there is no class of that id. */
export async function loadRoster(classId: string): Promise<ClassRoster | undefined> {
  await requireActor("classes.manage");
  try {
    return await getRoster(classId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  }
}
