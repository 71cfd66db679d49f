import "server-only";
import { AppError } from "@/lib/core/kernel/app-error";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import { getGroupOnPaper } from "./data";
import type { GroupOnPaper } from "./types";

/** A group's exam on paper; undefined where its questions are not here (any more). */
export async function loadGroupOnPaper(
  examId: string,
  groupId: string,
): Promise<GroupOnPaper | undefined> {
  await requireActor("exams.manage");
  return await forPage([examId, groupId], async () => {
    const group = await getGroupOnPaper(groupId).catch(undefinedWhereGone);
    if (group !== undefined && group.examId !== examId.toLowerCase())
      throw new AppError("not-found", "This group is of another exam.");
    return group;
  });
}

function undefinedWhereGone(error: unknown): undefined {
  if (error instanceof AppError && error.code === "closed") return undefined;
  throw error;
}
