import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/core/access/permissions";
import type { PackageExam } from "@/lib/core/exams/node-package";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import type { ExamMode } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { ContainerFile } from "@/lib/platform/exam-packages/container-file";
import { keysOfPackage } from "@/lib/platform/exam-packages/group-keys";
import { PACKAGE_FILES, readContainerFile } from "@/lib/platform/exam-packages/package-folder";
import { dateOf, ENDING, hasResults, isDiscarded, lockGroupIn } from "../groups/data";
import { forgetGroupIn, takeTurnIn } from "../groups/mutations";
import { takeHostNameIn } from "../launching/mutations";
import { keepWantedAnswersIn, takeAnswersAlongIn } from "../model-answers/mutations";

/** What is known of a package beside what stands in it. */
interface PreparedHere {
  /** The test it was made of; undefined where it came from files. */
  readonly assessmentId?: string | undefined;
  /** Who is on the roster no more but has begun, so that they were left in; student_ids. */
  readonly stayed?: readonly string[];
}

/**
 * Makes a prepared package known here: its encrypted database goes into Postgres, from where whichever worker
 * launches it has it. Doing so again brings in what `--update` changed, as long as the group was not launched; one that
 * was torn down with all that was written in it begins anew.
 * @returns the group's id.
 * Model answers that nobody accepted keep it from being launched, not from being known.
 * @throws AppError "forbidden" for another secret, "conflict" for a group of that name that was launched from another
 * package.
 */
export async function registerPackage(actor: Actor | undefined, folder: string): Promise<string> {
  return await db.$transaction((tx) => registerPackageIn(tx, actor, folder, {}));
}

/** As `registerPackage`, in the transaction that put the package in its place. */
export async function registerPackageIn(
  tx: Transaction,
  actor: Actor | undefined,
  folder: string,
  { assessmentId, stayed = [] }: PreparedHere,
): Promise<string> {
  const container = await readContainerFile(folder);
  const { exam, salt, check } = container;
  await keysOfPackage({ examId: exam.examId, date: exam.date, salt, check });
  const database = new Uint8Array(await readFile(path.join(folder, PACKAGE_FILES.database)));
  await takeTurnIn(tx, exam.examId, exam.date);
  const { as, madeOf } = await placeIn(tx, container);
  if (as === "launched") return container.delivery_id;
  if (as === "new") await createGroupIn(tx, container, folder);
  const removed = await fillGroupIn(tx, container, {
    ...{ database, packageFolder: folder, assessmentId: assessmentId ?? madeOf },
  });
  await wantAnswersIn(tx, container);
  // Its slips can be printed from now on.
  await takeHostNameIn(tx, container.delivery_id);
  await recordEventIn(tx, actor, {
    action: as === "new" ? "exam.registered" : "exam.updated",
    subjectType: "ExamGroup",
    subjectId: container.delivery_id,
    details: {
      ...{ exam: exam.examId, date: exam.date, pupils: container.pupils.length },
      ...{ answersWanted: container.unaccepted.length, ...acceptedInFile(container) },
      ...(removed.length === 0 ? {} : { removed }),
      ...(stayed.length === 0 ? {} : { stayed }),
    },
  });
  return container.delivery_id;
}

async function wantAnswersIn(
  tx: Transaction,
  { delivery_id: groupId, exam, unaccepted: wanted }: ContainerFile,
): Promise<void> {
  const { examId } = await tx.examGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { examId: true },
  });
  await keepWantedAnswersIn(tx, { groupId, examId, lang: exam.lang, wanted });
}

/** Whose names stand in questions.draft.json, for the record. */
function acceptedInFile({ accepted }: ContainerFile): { readonly answersAcceptedBy?: string[] } {
  const names = [...new Set(accepted.map(({ by }) => by.trim()))];
  return names.length === 0 ? {} : { answersAcceptedBy: names };
}

interface Place {
  readonly as: "new" | "known" | "launched";
  /** The test the same package was registered of before. */
  readonly madeOf?: string | undefined;
}

async function placeIn(tx: Transaction, { delivery_id, exam }: ContainerFile): Promise<Place> {
  const where = { slug_date: { slug: exam.examId, date: dateOf(exam.date) } };
  const known = await tx.examGroup.findUnique({ where, select: { id: true } });
  if (known === null) return { as: "new" };
  // Somebody may be launching it at this moment: read only what they have committed.
  await lockGroupIn(tx, known.id);
  const there = await tx.examGroup.findUniqueOrThrow({
    where,
    select: { id: true, assessmentId: true, ...ENDING },
  });
  const isSame = there.id === delivery_id;
  if (hasResults(there) && (!isSame || there.tornDownAt !== null))
    throw inUse(exam.examId, exam.date);
  if (isSame && !isDiscarded(there))
    return { as: there.launchedAt === null ? "known" : "launched" };
  if (there.launchedAt !== null && !isDiscarded(there)) throw inUse(exam.examId, exam.date);
  await forgetGroupIn(tx, there.id);
  return { as: "new", madeOf: isSame ? (there.assessmentId ?? undefined) : undefined };
}

function inUse(examId: string, date: string): AppError {
  return new AppError(
    "conflict",
    `${examId} of ${date} was launched here already from another package, or its results are here. Nothing was changed.`,
  );
}

async function createGroupIn(
  tx: Transaction,
  { delivery_id, exam, salt }: ContainerFile,
  folder: string,
): Promise<void> {
  await tx.examGroup.create({
    data: {
      id: delivery_id,
      examId: await examIn(tx, exam),
      slug: exam.examId,
      date: dateOf(exam.date),
      title: exam.title,
      mode: modeOf(exam),
      settings: exam,
      salt,
      packageFolder: folder,
    },
  });
}

/** The exam (subject and date) these settings are of; made where there is none yet. @returns its id. */
async function examIn(tx: Transaction, { subject, date }: PackageExam): Promise<string> {
  const place = { subject, date: dateOf(date) };
  const { id } = await tx.exam.upsert({
    where: { subject_date: place },
    create: { id: newId(), ...place },
    update: {},
  });
  return id;
}

/** @returns who was taken off; student_ids. */
async function fillGroupIn(
  tx: Transaction,
  { delivery_id, exam, pupils }: ContainerFile,
  own: {
    readonly database: Uint8Array<ArrayBuffer>;
    readonly packageFolder: string;
    readonly assessmentId: string | undefined;
  },
): Promise<string[]> {
  // Registered again from its folder, a group is still of the test it was made of.
  const { assessmentId, ...files } = own;
  const examId = await examIn(tx, exam);
  await takeAnswersAlongIn(tx, delivery_id, examId);
  await tx.examGroup.update({
    where: { id: delivery_id },
    data: {
      examId,
      title: exam.title,
      mode: modeOf(exam),
      settings: exam,
      ...files,
      ...(assessmentId === undefined ? {} : { assessmentId }),
      tornDownAt: null,
      // One that is still being tried again was about what was there before.
      tearDown: null,
      launchedAt: null,
      endedAt: null,
    },
  });
  // Who was taken off makes room first: another pupil may have their id of the school's now.
  const ids = pupils.map(({ id }) => id);
  const where = { groupId: delivery_id, id: { notIn: ids } };
  const off = await tx.examPupil.findMany({ where, orderBy: { externalId: "asc" } });
  await tx.examPupil.deleteMany({ where });
  for (const pupil of pupils) {
    const row = {
      externalId: pupil.external_id,
      displayName: pupil.display_name,
      extraTimePercent: pupil.extra_time_percent,
      restBreakMinutes: pupil.rest_break_minutes,
    };
    await tx.examPupil.upsert({
      where: { id: pupil.id },
      create: { id: pupil.id, groupId: delivery_id, ...row },
      update: row,
    });
  }
  return off.map(({ externalId }) => externalId);
}

function modeOf({ mode }: PackageExam): ExamMode {
  return mode === "practice" ? "PRACTICE" : "EXAM";
}
