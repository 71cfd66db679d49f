"use server";
import type { Actor } from "@/lib/core/access/permissions";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import type { Proved } from "@/lib/platform/python/prove-running";
import { proveByRunning } from "@/lib/platform/python/prove-running";
import { getQuestion, listQuestions } from "./data";
import { addQuestion, editQuestion } from "./mutations";
import { acceptCleanQuestions, acceptQuestion, rejectQuestion, undoTo } from "./review/mutations";
import type { ProvableDraft, Standing } from "./schema";
import {
  acceptAllSchema,
  acceptQuestionSchema,
  addByHandSchema,
  editQuestionSchema,
  proveSchema,
  rejectQuestionSchema,
  tryAnswerSchema,
  undoSchema,
} from "./schema";
import { tryAnswer } from "./trying/data";
import type { Changed, ReviewQuestion, TriedAnswer } from "./types";

// The review page keeps its own list from what these answer; nothing else shown at that time goes stale.
const permission = "questions.use";

/** Adds a question written by hand; answers it as it stands. */
export async function addQuestionAction(input: unknown): Promise<ActionResult<ReviewQuestion>> {
  return runAction({
    permission,
    schema: addByHandSchema,
    input,
    run: async (actor, written) => {
      const { questionId } = await addQuestion(actor, written);
      return getQuestion(actor.personId, questionId);
    },
  });
}

/** Lets a question go to pupils. */
export async function acceptQuestionAction(input: unknown): Promise<ActionResult<Changed>> {
  return runAction({
    permission,
    schema: acceptQuestionSchema,
    input,
    run: async (actor, accepted) => changed(actor, await acceptQuestion(actor, accepted)),
  });
}

/** Takes a question out of its set. */
export async function rejectQuestionAction(input: unknown): Promise<ActionResult<Changed>> {
  return runAction({
    permission,
    schema: rejectQuestionSchema,
    input,
    run: async (actor, { questionId }) => changed(actor, await rejectQuestion(actor, questionId)),
  });
}

/** Saves a teacher's edit. */
export async function editQuestionAction(input: unknown): Promise<ActionResult<Changed>> {
  return runAction({
    permission,
    schema: editQuestionSchema,
    input,
    run: async (actor, edit) => changed(actor, (await editQuestion(actor, edit)).before),
  });
}

/** Accepts every draft of a lesson that the linter has nothing against; answers all of its questions. */
export async function acceptAllAction(
  input: unknown,
): Promise<ActionResult<{ before: Standing[]; questions: ReviewQuestion[] }>> {
  return runAction({
    permission,
    schema: acceptAllSchema,
    input,
    run: async (actor, { documentId }) => ({
      before: await acceptCleanQuestions(actor, documentId),
      questions: await listQuestions({ ownerId: actor.personId, documentId }),
    }),
  });
}

/** Puts questions back as they stood; answers them. */
export async function undoAction(input: unknown): Promise<ActionResult<ReviewQuestion[]>> {
  return runAction({
    permission,
    schema: undoSchema,
    input,
    run: async (actor, { standings }) => {
      await undoTo(actor, standings);
      return Promise.all(standings.map((one) => getQuestion(actor.personId, one.questionId)));
    },
  });
}

/** Marks an answer a teacher tries. Nothing is kept. */
export async function tryAnswerAction(input: unknown): Promise<ActionResult<TriedAnswer>> {
  return runAction({
    permission,
    schema: tryAnswerSchema,
    input,
    run: (actor, { questionId, response }) => tryAnswer(actor.personId, questionId, response),
  });
}

/**
 * Runs the programs of a question that is being written, works out what only running can say, and answers what speaks
 * against it. Nothing is kept.
 */
export async function proveQuestionAction(
  input: unknown,
): Promise<ActionResult<Proved<ProvableDraft>>> {
  return runAction({
    permission,
    schema: proveSchema,
    input,
    run: (actor, written) => proveByRunning(written, { who: actor.personId }),
  });
}

/** All questions of a lesson as they stand: for a page that follows a generation. */
export async function listQuestionsAction(input: unknown): Promise<ActionResult<ReviewQuestion[]>> {
  return runAction({
    permission,
    schema: acceptAllSchema,
    input,
    run: (actor, { documentId }) => listQuestions({ ownerId: actor.personId, documentId }),
  });
}

async function changed(actor: Actor, before: Standing): Promise<Changed> {
  return { before, question: await getQuestion(actor.personId, before.questionId) };
}
