import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { getResult, listGradedGroups, listResults, resultsCsv } from "./data";
import type { GradedGroup, ResultRow, ResultView } from "./types";

/** Every group whose results are here. */
export async function loadGradedGroups(): Promise<GradedGroup[]> {
  await requireActor("exams.grade");
  return await listGradedGroups();
}

/** A group's results. @param anonymous hides who is who. */
export async function loadExamResults(groupId: string, anonymous: boolean): Promise<ResultRow[]> {
  await requireActor("exams.grade");
  return await listResults(groupId, anonymous);
}

/** One pupil's result, with every mark and grade ever given. @throws AppError "not-found". */
export async function loadExamResult(resultId: string, anonymous: boolean): Promise<ResultView> {
  await requireActor("exams.grade");
  return await getResult(resultId, anonymous);
}

/** Finals of a group as CSV. */
export async function loadExamResultsCsv(groupId: string): Promise<string> {
  await requireActor("exams.grade");
  return await resultsCsv(groupId);
}
