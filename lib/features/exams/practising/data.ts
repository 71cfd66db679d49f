import { practiceTotalsReplySchema } from "@/lib/core/exams/control";
import type { PracticeTotals } from "@/lib/core/exams/practice/totals";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import { dateOf, dayOf, getNodePlace } from "../groups/data";
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

/**
 * Who has a test still before them, in a sentence: a class with somebody who can hand it in yet, whose right answers were not
 * released, or an exam whose results are not here yet. @returns undefined: nobody.
 */
export async function whoStillSits(assessmentId: string, now: Date): Promise<string | undefined> {
  const name =
    (await findOpenClass(assessmentId, now)) ?? (await findComingExam(assessmentId, now));
  return name === undefined ? undefined : `${name} still has this test to sit.`;
}

/**
 * Whether a test stands as a practice, in a sentence for whoever would have it sat: its right answers can be read there.
 * @returns undefined: it does not.
 */
export async function whoPractises(assessmentId: string): Promise<string | undefined> {
  const group = await db.examGroup.findFirst({
    where: { assessmentId, mode: "PRACTICE", tornDownAt: null },
    select: { title: true },
  });
  return group === null
    ? undefined
    : `Pupils can read its right answers in the practice “${group.title}”. Have that taken down first, or choose another test.`;
}

async function findOpenClass(assessmentId: string, now: Date): Promise<string | undefined> {
  const open = await db.assignment.findMany({
    where: {
      ...{ assessmentId, feedbackReleasedAt: null, class: { archivedAt: null } },
      OR: [{ closesAt: null }, { closesAt: { gt: now } }],
    },
    select: { id: true, classId: true, class: { select: { name: true } } },
    orderBy: { class: { name: "asc" } },
  });
  for (const { id: assignmentId, classId, class: group } of open) {
    const attempts: Prisma.AttemptListRelationFilter = {
      none: { assignmentId, state: { in: ["SUBMITTED", "GRADED"] } },
    };
    const without = { attempts, person: { disabledAt: null } };
    const waits = await db.enrolment.count({ where: { classId, until: null, pupil: without } });
    if (waits > 0) return group.name;
  }
  return undefined;
}

async function findComingExam(assessmentId: string, now: Date): Promise<string | undefined> {
  const group = await db.examGroup.findFirst({
    where: {
      ...{ assessmentId, mode: "EXAM", collectedAt: null, tornDownAt: null },
      OR: [{ launchedAt: { not: null } }, { date: { gte: dateOf(dayOf(now)) } }],
    },
    select: { slug: true, date: true },
    orderBy: { date: "asc" },
  });
  return group === null ? undefined : `${group.slug} of ${dayOf(group.date)}`;
}
