import { practiceTotalsReplySchema } from "@/lib/core/exams/control";
import type { PracticeTotals } from "@/lib/core/exams/practice/totals";
import { AppError } from "@/lib/core/kernel/app-error";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import { getNodePlace } from "../groups/data";
import { listGroups } from "../watching/data";
import type { WatchedGroup } from "../watching/types";
import type { Practice } from "./types";

const ANSWER_MS = 3_000;

/** Every standing practice that was not taken down, the newest first. */
export async function listPractices(): Promise<Practice[]> {
  const groups = await listGroups({}, "PRACTICE");
  const standing = groups.filter(({ torn_down_at: gone }) => gone === null);
  return await Promise.all(standing.map(withTotals));
}

/** One of them, taken down or not; undefined: there is none. */
export async function findPractice(groupId: string): Promise<Practice | undefined> {
  const [group] = await listGroups({ id: groupId }, "PRACTICE");
  return group === undefined ? undefined : await withTotals(group);
}

async function withTotals(group: WatchedGroup): Promise<Practice> {
  return { group, totals: await findPracticeTotals(group) };
}

/**
 * Totals as the practice itself tells them: it says nothing of fewer than five pupils, so nothing of fewer is ever here.
 * @returns undefined where it does not run, or does not answer.
 */
export async function findPracticeTotals(
  group: Pick<WatchedGroup, "delivery_id" | "environment">,
): Promise<PracticeTotals | undefined> {
  if (group.environment?.state !== "running") return undefined;
  try {
    return await callNode(await getNodePlace(group.delivery_id), {
      method: "GET",
      path: "/api/practice-totals",
      reply: practiceTotalsReplySchema,
      timeoutMs: ANSWER_MS,
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}
