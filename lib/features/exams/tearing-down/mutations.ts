import path from "node:path";
import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { counted } from "@/lib/core/kernel/counted";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import {
  packagesIn,
  readContainerFile,
  removePackageFiles,
} from "@/lib/platform/exam-packages/package-folder";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";
import { publishIn } from "@/lib/platform/realtime/publish";
import { checkStored, findCollected } from "../collecting/data";
import { keepAccessOf } from "../collecting/mutations";
import { forgetUnreadOfIn } from "../examining/mutations";
import { lockGroupIn } from "../groups/data";
import { forgetWantedAnswersIn } from "../model-answers/mutations";
import type { TearDownAsked } from "./schema";

/**
 * Asks for the end of a group: its program, its database and every file that preparing or launching put anywhere.
 * The worker does it.
 * @param discard the exam id typed once more, where results that nobody verified are to go too.
 * @throws AppError "conflict" (exit 6) while results are not collected and checked.
 */
export async function requestTearDown(
  actor: Actor | undefined,
  groupId: string,
  discard: string | undefined,
): Promise<void> {
  const isSound = await areSound(groupId);
  await keepAccessOf(groupId);
  await db.$transaction(async (tx) => {
    await lockGroupIn(tx, groupId);
    const group = await tx.examGroup.findUniqueOrThrow({
      where: { id: groupId },
      select: {
        ...{ slug: true, mode: true, launchedAt: true, collectedAt: true },
        ...{ packageFolder: true, tearDown: true },
      },
    });
    const unverified = group.launchedAt !== null && (group.collectedAt === null || !isSound);
    if (unverified && discard !== group.slug)
      throw group.mode === "PRACTICE"
        ? pastAttempts(group.slug, discard)
        : unverifiedResults(group.slug, discard);
    await recordEventIn(tx, actor, {
      action: unverified ? "exam.discarded" : "exam.teardown",
      subjectType: "ExamGroup",
      subjectId: groupId,
      details: { exam: group.slug, package: group.packageFolder ?? "" },
    });
    // Two who press are one tear-down: its record says what either found.
    await queueTearDownIn(tx, actor, groupId, group.tearDown ?? newId());
  });
}

async function queueTearDownIn(
  tx: Transaction,
  actor: Actor | undefined,
  groupId: string,
  tearDownId: string,
): Promise<void> {
  const { environments } = await tx.examGroup.update({
    where: { id: groupId },
    data: { tearDown: tearDownId },
    select: { environments: { select: { id: true } } },
  });
  const asked: TearDownAsked = {
    ...{ groupId, tearDownId, environments: environments.map(({ id }) => id) },
    ...(actor === undefined ? {} : { actorId: actor.personId }),
  };
  await queueJobIn(tx, "tear-down-exam", asked, `tear-down-exam:${groupId}`);
}

/** Results that are here are verified once more: the group's own copy goes. */
async function areSound(groupId: string): Promise<boolean> {
  const isHere = (await findCollected(groupId)) !== undefined;
  return !isHere || (await checkStored(groupId)).length === 0;
}

/** A practice is never collected: who takes it down takes what its pupils did, and says so by its name. */
function pastAttempts(slug: string, discard: string | undefined): AppError {
  return new AppError(
    "conflict",
    `${slug} is a practice: its pupils' past attempts go with it, so it stays.${mistyped(discard)} To take it down all the same, its id must be typed once more (--discard).`,
  );
}

function mistyped(discard: string | undefined): string {
  return discard === undefined ? "" : ` “${discard}” is not its id.`;
}

function unverifiedResults(slug: string, discard: string | undefined): AppError {
  return new AppError(
    "conflict",
    `${slug} holds results that are not collected and checked, so it stays.${mistyped(discard)} Collect it first; to lose them, its id must be typed once more (--discard).`,
  );
}

/**
 * Locks a group's row until the transaction ends.
 * @returns undefined once the tear-down is in the record, or where what is there now came after it was asked for.
 */
async function lockAskedIn(tx: Transaction, { groupId, tearDownId }: TearDownAsked) {
  await tx.$queryRaw`select id from "ExamGroup" where id = ${groupId}::uuid for update`;
  const row = await tx.examGroup.findUnique({
    where: { id: groupId, tearDown: tearDownId },
    select: { going: true },
  });
  return row ?? undefined;
}

/** Writes down what is about to go of a group, before it does; what is written already is not written twice. */
export async function noteGoing(asked: TearDownAsked, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return;
  await db.$transaction(async (tx) => {
    const noted = await lockAskedIn(tx, asked);
    // What came up again while it was torn down goes behind the record, which has its like.
    if (noted === undefined) return;
    await tx.examGroup.update({
      where: { id: asked.groupId },
      data: { going: [...new Set([...noted.going, ...parts])] },
    });
  });
}

/**
 * Removes the package, where this machine has it; one of another group that lies in its place stays.
 * @returns what was left as it is, one line each.
 */
export async function removePackage(asked: TearDownAsked): Promise<readonly string[]> {
  const { groupId, tearDownId } = asked;
  const group = await db.examGroup.findUnique({
    where: { id: groupId, tearDown: tearDownId },
    select: { packageFolder: true },
  });
  const folder = group?.packageFolder ?? null;
  // Only what still is a package: somebody may have put another thing there.
  if (folder === null || !path.isAbsolute(folder) || !(await packagesIn(folder)).includes(folder))
    return [];
  if (!(await isPackageOf(folder, groupId)))
    return [`${folder}: the package in it is not this group's`];
  await noteGoing(asked, [`package ${folder}`]);
  await removePackageFiles(folder);
  return [];
}

/** A package that cannot be read is nobody's to remove. */
async function isPackageOf(folder: string, groupId: string): Promise<boolean> {
  try {
    return (await readContainerFile(folder)).delivery_id === groupId;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Writes down, once, that a group is gone, what went, and what was left as it is. */
export async function noteTornDown(
  asked: TearDownAsked,
  actor: Actor | undefined,
  left: readonly string[],
): Promise<void> {
  const { groupId } = asked;
  await db.$transaction(async (tx) => {
    const noted = await lockAskedIn(tx, asked);
    if (noted === undefined) return;
    const at = new Date();
    await tx.examEnvironment.updateMany({
      where: { liveGroupId: groupId },
      data: {
        state: "TERMINATED",
        terminatedAt: at,
        liveGroupId: null,
        publicPort: null,
        publicUrl: null,
        address: null,
        reason: null,
      },
    });
    await tx.examGroup.update({
      where: { id: groupId },
      data: { database: null, hostName: null, going: [], tearDown: null, tornDownAt: at },
    });
    await forgetUnreadOfIn(tx, groupId);
    const answers = await forgetWantedAnswersIn(tx, groupId);
    await recordEventIn(tx, actor, {
      action: "exam.torn-down",
      subjectType: "ExamGroup",
      subjectId: groupId,
      details: {
        gone: [...noted.going, "seeded database in Postgres", ...answersInWords(answers)],
        left: [...left],
      },
    });
    const notice = { type: "environment", data: { group: groupId, state: "terminated" } };
    await publishIn(tx, { topic: `exam:${groupId}`, ...notice });
    await publishIn(tx, { topic: "exams:all", ...notice });
  });
}

function answersInWords(count: number): string[] {
  return count === 0 ? [] : [`${counted(count, "model answer")} in Postgres`];
}

/** What kept environments from being torn down keeps them no longer. */
export async function forgetTrouble(environments: readonly string[]): Promise<void> {
  await db.examEnvironment.updateMany({
    where: { id: { in: [...environments] }, state: "TERMINATED" },
    data: { reason: null },
  });
}
