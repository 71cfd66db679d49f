import * as z from "zod/mini";
import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { acceptanceOf } from "@/lib/core/questions/acceptance";
import { findingSchema } from "@/lib/core/questions/finding";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { LockedQuestion } from "../lock/mutations";
import { lockQuestionIn } from "../lock/mutations";
import type { AcceptQuestion, Standing } from "../schema";

/**
 * Lets a question go to pupils. What the linter calls an error stands in the way; words that were not found
 * in the lesson do until the teacher says the answer was checked against it.
 * @returns how the question stood before, for undo.
 * @throws AppError "conflict" with what to do, "stale" when the teacher looked at an older version.
 */
export function acceptQuestion(actor: Actor, input: AcceptQuestion): Promise<Standing> {
  return db.$transaction(async (tx) => {
    const question = await lockQuestionIn(tx, actor, input.questionId);
    if (question.version !== input.version) {
      throw new AppError(
        "stale",
        "This question has changed since you opened it. Look at it again.",
      );
    }
    await refuseUnfit(tx, question, input.checkedAgainstLesson);
    return setStatusIn(tx, actor, question, "ACCEPTED");
  });
}

/** Takes a question out of the lesson's set; undo brings it back. */
export function rejectQuestion(actor: Actor, questionId: string): Promise<Standing> {
  return db.$transaction(async (tx) =>
    setStatusIn(tx, actor, await lockQuestionIn(tx, actor, questionId), "REJECTED"),
  );
}

/** Accepts every draft of a lesson that the linter has nothing at all against. */
export function acceptCleanQuestions(actor: Actor, documentId: string): Promise<Standing[]> {
  return db.$transaction(async (tx) => {
    const drafts = await tx.question.findMany({
      where: { documentId, ownerId: actor.personId, status: "DRAFT" },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const standings: Standing[] = [];
    for (const { id } of drafts) {
      const question = await lockQuestionIn(tx, actor, id);
      const findings = await findingsOf(tx, question.id, question.version);
      const clean = findings.every(({ severity }) => severity === "info");
      if (clean && question.status === "DRAFT")
        standings.push(await setStatusIn(tx, actor, question, "ACCEPTED"));
    }
    return standings;
  });
}

/**
 * Puts questions back as they stood: the status, and the words of that version as a new one (versions are
 * never taken away). @throws AppError "conflict" when what stood accepted may not be accepted now.
 */
export function undoTo(actor: Actor, standings: readonly Standing[]): Promise<void> {
  return db.$transaction(async (tx) => {
    for (const standing of standings) {
      const now = await lockQuestionIn(tx, actor, standing.questionId);
      const version =
        now.version === standing.version
          ? now.version
          : await copyVersionIn(tx, actor, now, standing);
      // The teacher had decided on this very version before: the decision stands, except over an error.
      if (standing.status === "ACCEPTED") await refuseUnfit(tx, { ...now, version }, true);
      await setStatusIn(tx, actor, now, standing.status);
    }
  });
}

async function setStatusIn(
  tx: Transaction,
  actor: Actor,
  before: LockedQuestion,
  status: Standing["status"],
): Promise<Standing> {
  await tx.question.update({ where: { id: before.id }, data: { status } });
  await recordEventIn(tx, actor, {
    action: `question.${status.toLowerCase()}`,
    subjectType: "Question",
    subjectId: before.id,
    details: { version: before.version, before: before.status },
  });
  return { questionId: before.id, status: before.status, version: before.version };
}

async function findingsOf(tx: Transaction, questionId: string, number: number) {
  const version = await tx.questionVersion.findUniqueOrThrow({
    where: { questionId_number: { questionId, number } },
    select: { lint: true },
  });
  return parse(z.array(findingSchema), version.lint, "The findings");
}

async function refuseUnfit(
  tx: Transaction,
  question: LockedQuestion,
  checkedAgainstLesson: boolean,
): Promise<void> {
  const acceptance = acceptanceOf(await findingsOf(tx, question.id, question.version));
  if (acceptance === "ready" || (acceptance === "look-first" && checkedAgainstLesson)) return;
  throw new AppError(
    "conflict",
    acceptance === "look-first"
      ? "Its words were not found in your lesson. Check the answer against the lesson first, then accept it."
      : "This question has something that must be mended first. Use a fix, edit it, or make it again.",
  );
}

async function copyVersionIn(
  tx: Transaction,
  actor: Actor,
  now: LockedQuestion,
  wanted: Standing,
): Promise<number> {
  const old = await tx.questionVersion.findUnique({
    where: { questionId_number: { questionId: now.id, number: wanted.version } },
  });
  if (old === null) throw new AppError("not-found", "There is nothing to go back to.");
  const number = now.version + 1;
  await tx.questionVersion.create({
    data: {
      ...old,
      id: newId(),
      number,
      createdById: actor.personId,
      createdAt: new Date(),
      content: old.content ?? {},
      key: old.key ?? {},
      feedback: old.feedback ?? {},
      source: old.source ?? [],
      lint: old.lint ?? [],
    },
  });
  await tx.question.update({ where: { id: now.id }, data: { type: old.type } });
  return number;
}
