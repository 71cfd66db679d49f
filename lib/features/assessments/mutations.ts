import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { freeName } from "@/lib/core/kernel/free-name";
import { storable } from "@/lib/core/kernel/storable";
import { lintSet } from "@/lib/core/questions/lint/lint-set";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { questionOfVersion } from "@/lib/features/questions/data";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { CreateAssessment, SaveAssessment } from "./schema";
import { LONGEST_TITLE } from "./schema";

/** Starts a draft of the given questions of the actor's. @returns its id. */
export function createAssessment(actor: Actor, input: CreateAssessment): Promise<string> {
  return db.$transaction((tx) => createAssessmentIn(tx, actor, input));
}

/** As `createAssessment`, in a transaction that is already open. */
export async function createAssessmentIn(
  tx: Transaction,
  actor: Actor,
  input: CreateAssessment,
): Promise<string> {
  const id = newId();
  await tx.assessment.create({
    data: { id, ownerId: actor.personId, title: storable(input.title) },
  });
  await placeQuestionsIn(tx, actor, id, input.questionIds);
  await recordIn(tx, actor, id, "assessment.created");
  return id;
}

/**
 * Starts a draft of everything accepted in a lesson, under the lesson's name; where the teacher has a test of that
 * name, with a number behind it. @returns its id.
 */
export function createFromLesson(actor: Actor, documentId: string): Promise<string> {
  return db.$transaction(async (tx) => {
    // Pressed twice, the second waits here and finds the first's name taken.
    await tx.$queryRaw`select id from "Document" where id = ${documentId}::uuid for update`;
    const lesson = await tx.document.findFirst({
      where: { id: documentId, ownerId: actor.personId },
      select: { title: true },
    });
    if (lesson === null) throw new AppError("not-found", "This lesson is not there any more.");
    const questions = await tx.question.findMany({
      where: { documentId, ownerId: actor.personId, status: "ACCEPTED" },
      orderBy: [{ generationId: "asc" }, { position: "asc" }, { id: "asc" }],
      select: { id: true },
      take: 100,
    });
    if (questions.length === 0) {
      throw new AppError(
        "conflict",
        "Accept at least one question first: a test is made of those.",
      );
    }
    const questionIds = questions.map(({ id }) => id);
    const title = await freeTitleIn(tx, actor, lesson.title);
    return createAssessmentIn(tx, actor, { title, questionIds });
  });
}

/** Saves a draft whole: its settings and its questions in order. @throws AppError "closed" once published. */
export function saveAssessment(actor: Actor, input: SaveAssessment): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockDraftIn(tx, actor, input.assessmentId);
    await tx.assessment.update({
      where: { id: input.assessmentId },
      data: storable(input.settings),
    });
    await placeQuestionsIn(tx, actor, input.assessmentId, input.questionIds);
    await recordIn(tx, actor, input.assessmentId, "assessment.saved");
  });
}

/**
 * Makes an assessment one that can be assigned, with the questions as they stand now.
 * @throws AppError "conflict" naming what is in the way.
 */
export function publishAssessment(actor: Actor, assessmentId: string, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockDraftIn(tx, actor, assessmentId);
    const placed = await placedIn(tx, assessmentId);
    // A question may have been edited since the draft was last saved: pupils get it as it stands now.
    await placeQuestionsIn(
      tx,
      actor,
      assessmentId,
      placed.map(({ version }) => version.questionId),
    );
    await refuseUnfit(tx, assessmentId);
    await tx.assessment.update({
      where: { id: assessmentId },
      data: { status: "PUBLISHED", publishedAt: now },
    });
    await recordIn(tx, actor, assessmentId, "assessment.published");
  });
}

/** Undoes publishing, as long as no class has it. */
export function unpublishAssessment(actor: Actor, assessmentId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockOwnIn(tx, actor, assessmentId);
    if ((await tx.assignment.count({ where: { assessmentId } })) > 0) {
      throw new AppError(
        "conflict",
        "A class has this test already, so it stays as it is. Copy it to change it.",
      );
    }
    await tx.assessment.update({
      where: { id: assessmentId },
      data: { status: "DRAFT", publishedAt: null },
    });
    await recordIn(tx, actor, assessmentId, "assessment.unpublished");
  });
}

/** Starts a draft with the same settings and questions. @returns its id. */
export function copyAssessment(actor: Actor, assessmentId: string): Promise<string> {
  return db.$transaction(async (tx) => {
    const old = await lockOwnIn(tx, actor, assessmentId);
    const placed = await placedIn(tx, assessmentId);
    const questionIds = placed.map(({ version }) => version.questionId);
    const title = await freeTitleIn(tx, actor, `${old.title} (copy)`);
    const id = await createAssessmentIn(tx, actor, { title, questionIds });
    const { introduction, timeLimitMinutes, shuffleQuestions, shuffleOptions } = old;
    const { allowBack, feedbackTiming } = old;
    const data = {
      introduction,
      timeLimitMinutes,
      shuffleQuestions,
      shuffleOptions,
      allowBack,
      feedbackTiming,
    };
    await tx.assessment.update({ where: { id }, data });
    return id;
  });
}

/** A name that none of the teacher's tests has, theirs that are over among them. */
async function freeTitleIn(tx: Transaction, actor: Actor, wanted: string): Promise<string> {
  const own = await tx.assessment.findMany({
    where: { ownerId: actor.personId },
    select: { title: true },
  });
  const taken = own.map(({ title }) => title);
  return freeName(storable(wanted), taken, LONGEST_TITLE);
}

async function lockOwnIn(tx: Transaction, actor: Actor, assessmentId: string) {
  await tx.$queryRaw`select id from "Assessment" where id = ${assessmentId}::uuid for update`;
  const row = await tx.assessment.findFirst({
    where: { id: assessmentId, ownerId: actor.personId },
  });
  if (row === null) throw new AppError("not-found", "This test is not there any more.");
  return row;
}

async function lockDraftIn(tx: Transaction, actor: Actor, assessmentId: string): Promise<void> {
  const { status } = await lockOwnIn(tx, actor, assessmentId);
  if (status !== "DRAFT") {
    throw new AppError(
      "closed",
      "This test is published, so it stays as it is. Copy it to change it.",
    );
  }
}

/** Puts the newest versions of these questions in this order. @throws AppError "not-found" for one that is not the actor's. */
async function placeQuestionsIn(
  tx: Transaction,
  actor: Actor,
  assessmentId: string,
  questionIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(questionIds)];
  const rows = await tx.question.findMany({
    where: { id: { in: wanted }, ownerId: actor.personId },
    select: { id: true, versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } } },
  });
  const newest = new Map(rows.map((row) => [row.id, row.versions[0]?.id]));
  const data = wanted.map((id, position) => {
    const questionVersionId = newest.get(id);
    if (questionVersionId === undefined) {
      throw new AppError("not-found", "One of the questions is not there any more.");
    }
    return { assessmentId, position, questionVersionId };
  });
  await tx.assessmentQuestion.deleteMany({ where: { assessmentId } });
  await tx.assessmentQuestion.createMany({ data });
}

function placedIn(tx: Transaction, assessmentId: string) {
  return tx.assessmentQuestion.findMany({
    where: { assessmentId },
    orderBy: { position: "asc" },
    include: { version: { include: { question: { select: { status: true } } } } },
  });
}

async function refuseUnfit(tx: Transaction, assessmentId: string): Promise<void> {
  const placed = await placedIn(tx, assessmentId);
  if (placed.length === 0) {
    throw new AppError("conflict", "Add at least one question before you publish.");
  }
  const open = placed.flatMap(({ version }, index) =>
    version.question.status === "ACCEPTED" ? [] : [index + 1],
  );
  if (open.length > 0) {
    throw new AppError(
      "conflict",
      `Accept question ${open.join(", ")} first, or take it out: pupils only get what you have accepted.`,
    );
  }
  const errors = lintSet(placed.map(({ version }) => questionOfVersion(version))).filter(
    ({ severity }) => severity === "error",
  );
  if (errors[0] !== undefined) throw new AppError("conflict", errors[0].message);
}

function recordIn(tx: Transaction, actor: Actor, subjectId: string, action: string): Promise<void> {
  return recordEventIn(tx, actor, { action, subjectType: "Assessment", subjectId });
}
