import path from "node:path";
import type { FieldIssue } from "@/lib/core/kernel/app-error";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { packagesFolder, readContainerFile } from "@/lib/platform/exam-packages/package-folder";
import { dateOf, ENDING, hasResults } from "../groups/data";
import { PREPARED_ALREADY } from "./schema";

/** Why a group of this name cannot be prepared; undefined: it can. */
export async function whyTaken(
  examId: string,
  date: string,
  update: boolean,
  tx: Transaction | typeof db = db,
): Promise<FieldIssue | undefined> {
  const known = await whyKept(tx, examId, date);
  if (known !== undefined) return { path: examId, message: known };
  const there = await dateOfPackage(examId);
  if (there === undefined) return undefined;
  if (there !== date) {
    const message = `${examId} of ${there} is still prepared here. Tear that group down, or give this one another exam_id.`;
    return { path: examId, message };
  }
  return update
    ? undefined
    : { path: PREPARED_ALREADY, message: `${examId} of ${date} is prepared already.` };
}

/** Why the group of this name cannot give way to another; undefined: it can, or there is none. */
async function whyKept(
  tx: Transaction | typeof db,
  slug: string,
  date: string,
): Promise<string | undefined> {
  const group = await tx.examGroup.findUnique({
    where: { slug_date: { slug, date: dateOf(date) } },
    select: ENDING,
  });
  if (group === null) return undefined;
  if (group.launchedAt !== null && group.tornDownAt === null)
    return `${slug} of ${date} is launched already. A pupil who was left off is added on its own page.`;
  if (hasResults(group))
    return `Results of ${slug} of ${date} are here already. Give this group another exam_id.`;
  return undefined;
}

async function dateOfPackage(examId: string): Promise<string | undefined> {
  try {
    return (await readContainerFile(path.join(packagesFolder(), examId))).exam.date;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  }
}

/** The exam (subject and date) a group belongs to. */
export async function examOfGroup(groupId: string): Promise<string> {
  const { examId } = await db.examGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { examId: true },
  });
  return examId;
}
