import type { Actor } from "@/lib/core/access/permissions";
import type { AnswerState, AnswerStep } from "@/lib/core/exams/model-answers/accepting";
import { stepFrom, withoutDraft } from "@/lib/core/exams/model-answers/accepting";
import type { WantedAnswer } from "@/lib/core/exams/model-answers/wanted-answer";
import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { modelSettings, whyNoModel } from "@/lib/platform/ai/model-settings";
import { db } from "@/lib/platform/db/client";
import type { ExamAnswerState, ExamModelAnswer, Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";
import { dayOf, lockGroupIn } from "../groups/data";
import { named, noAnswers, questionHash } from "./data";
import type { AskDrafts, DecideAnswer } from "./schema";

/** A group as it is registered, with the questions that came without a model answer. */
interface WantingGroup {
  readonly groupId: string;
  readonly examId: string;
  readonly lang: string;
  readonly wanted: readonly WantedAnswer[];
}

/**
 * Takes over which answers a group wants, in the transaction that registers it. A question that was there keeps what was
 * decided about it; for a new one the model is asked.
 */
export async function keepWantedAnswersIn(tx: Transaction, group: WantingGroup): Promise<void> {
  const { groupId, examId, wanted, lang } = group;
  await takeTurnIn(tx);
  await tx.examWantedAnswer.deleteMany({ where: { groupId } });
  for (const each of wanted) {
    const answerId = await keepAnswerIn(tx, each, { examId, lang });
    await tx.examWantedAnswer.create({ data: { groupId, answerId, questionId: each.id } });
  }
  await tx.examModelAnswer.deleteMany({ where: { wantedBy: { none: {} } } });
  await queueDraftsIn(tx, examId);
}

/** A group whose subject was changed is of another exam now: what was decided about its answers is known there too. */
export async function takeAnswersAlongIn(
  tx: Transaction,
  groupId: string,
  examId: string,
): Promise<void> {
  const answers = await tx.examModelAnswer.findMany({
    where: { examId: { not: examId }, wantedBy: { some: { groupId } } },
  });
  await tx.examModelAnswer.createMany({
    data: answers.map((answer) => ({ ...answer, id: newId(), examId })),
    skipDuplicates: true,
  });
}

/** What a group wanted goes with it; an answer that no other group wants goes too. @returns how many went. */
export async function forgetWantedAnswersIn(tx: Transaction, groupId: string): Promise<number> {
  await takeTurnIn(tx);
  await tx.examWantedAnswer.deleteMany({ where: { groupId } });
  const { count } = await tx.examModelAnswer.deleteMany({ where: { wantedBy: { none: {} } } });
  return count;
}

/** An answer goes when nobody wants it: nobody may come to want it at the same moment. */
async function takeTurnIn(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('wanted model answers', 0))`;
}

async function keepAnswerIn(
  tx: Transaction,
  wanted: WantedAnswer,
  { examId, lang }: Pick<WantingGroup, "examId" | "lang">,
): Promise<string> {
  const { number, text, type, topic, points, rubric, needed } = storable(wanted);
  const questionHashed = questionHash(wanted, lang);
  const { id } = await tx.examModelAnswer.upsert({
    where: { examId_questionHash: { examId, questionHash: questionHashed } },
    create: {
      ...{ id: newId(), examId, questionHash: questionHashed, number, lang, needed },
      ...{ text, type, topic, points, rubric, ...firstWords(wanted) },
    },
    update: { number, topic, ...(needed ? { needed } : {}) },
    select: { id: true },
  });
  return id;
}

/** What the command line had drafted waits for its teacher; otherwise the model is asked, where there is one. */
function firstWords({ draft }: WantedAnswer) {
  if (draft === null) return { state: modelSettings() === undefined ? "EMPTY" : "ASKED" } as const;
  const { words, by, at } = storable(draft);
  const drafted = { draft: words, draftedBy: by, draftedAt: new Date(at) };
  return { state: "PROPOSED", words, ...drafted } as const;
}

/** Has the worker draft what was asked for; at most one such job waits for an exam. */
async function queueDraftsIn(tx: Transaction, examId: string): Promise<void> {
  if ((await tx.examModelAnswer.count({ where: { examId, state: "ASKED" } })) === 0) return;
  await queueJobIn(tx, "draft-model-answers", { examId }, `draft-model-answers:${examId}`);
}

/**
 * Accepts, rejects or takes back a model answer, in the name of who asks.
 * @returns the version it has then.
 * @throws AppError "not-found", "stale" where somebody decided meanwhile, "closed" once a group with it was launched.
 */
export async function decideAnswer(actor: Actor, given: DecideAnswer): Promise<number> {
  return await db.$transaction(async (tx) => {
    const answer = await lockAnswerIn(tx, given.answerId);
    if (answer.version !== given.seenVersion) throw changedMeanwhile();
    const state = insistStep(answer, given.step);
    const words = given.step === "accept" ? { words: given.words } : {};
    const who = { decidedById: actor.personId, decidedAt: new Date() };
    const { version } = await changeIn(tx, answer, state, { ...words, ...who, problem: null });
    await recordStepIn(tx, actor, given.step, {
      ...answer,
      ...words,
      isEdited: given.step === "accept" && given.words !== answer.draft,
    });
    return version;
  });
}

/**
 * Asks the model for another draft of one answer, or for the first of all that have no words. What was there before waits
 * until the draft comes.
 * @returns how many were asked for.
 * @throws AppError "unavailable" without a model, "not-found", "closed" once a group with it was launched.
 */
export async function askForDrafts(actor: Actor, { examId, answerId }: AskDrafts): Promise<number> {
  if (modelSettings() === undefined) throw noModel();
  return await db.$transaction(async (tx) => {
    const ids = answerId === undefined ? await emptyIn(tx, examId) : [answerId];
    for (const id of ids) {
      const answer = await lockAnswerIn(tx, id);
      if (answer.examId !== examId.toLowerCase()) throw noAnswers();
      const state = insistStep(answer, "ask");
      // What was refused is not what waits again should no draft come.
      const words = answer.state === "REJECTED" ? { words: "" } : {};
      await changeIn(tx, answer, state, { ...words, problem: null });
      await recordStepIn(tx, actor, "ask", answer);
    }
    await queueDraftsIn(tx, examId);
    return ids.length;
  });
}

/** Of groups that are launched nothing is drafted any more. */
async function emptyIn(tx: Transaction, examId: string): Promise<string[]> {
  const rows = await tx.examModelAnswer.findMany({
    where: { examId, state: "EMPTY", wantedBy: { none: { group: { launchedAt: { not: null } } } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Keeps what a model wrote, unless somebody has decided without it meanwhile. */
export async function storeDraft(
  answerId: string,
  draft: { readonly words: string; readonly by: string },
): Promise<void> {
  await whileAsked(answerId, async (tx, answer) => {
    const words = storable(draft.words.trim());
    const made = { words, draft: words, draftedBy: draft.by, draftedAt: new Date(), problem: null };
    await changeIn(tx, answer, "proposed", made);
    await recordEventIn(tx, undefined, {
      ...subjectOf(answer),
      action: "model-answer.drafted",
      details: { question: answer.number, model: draft.by },
    });
  });
}

/** Says why no draft came; what was there before waits again. */
export async function noteNoDraft(answerId: string, problem: string): Promise<void> {
  await whileAsked(answerId, async (tx, answer) => {
    await changeIn(tx, answer, withoutDraft(answer.words), { problem });
  });
}

async function whileAsked(
  answerId: string,
  work: (tx: Transaction, answer: ExamModelAnswer) => Promise<void>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const answer = await lockRowIn(tx, answerId);
    if (answer?.state === "ASKED") await work(tx, answer);
  });
}

/**
 * Locks an answer with the groups that want it: none of them is launched while somebody decides.
 * @throws AppError "not-found"; "closed" once one was launched.
 */
async function lockAnswerIn(tx: Transaction, id: string): Promise<ExamModelAnswer> {
  const wanting = { where: { answerId: id }, orderBy: { groupId: "asc" } } as const;
  const groups = await tx.examWantedAnswer.findMany({ ...wanting, select: { groupId: true } });
  for (const groupId of new Set(groups.map((each) => each.groupId))) await lockGroupIn(tx, groupId);
  const answer = await lockRowIn(tx, id);
  if (answer === undefined) throw noAnswers();
  const launched = await tx.examGroup.findFirst({
    where: { wanted: { some: { answerId: id } }, launchedAt: { not: null } },
    select: { slug: true },
  });
  if (launched === null) return answer;
  throw new AppError(
    "closed",
    `${launched.slug} was launched, so its model answers stay as they are. Nothing was changed.`,
  );
}

async function lockRowIn(tx: Transaction, id: string): Promise<ExamModelAnswer | undefined> {
  await tx.$queryRaw`select id from "ExamModelAnswer" where id = ${id}::uuid for update`;
  return (await tx.examModelAnswer.findUnique({ where: { id } })) ?? undefined;
}

function insistStep({ state }: ExamModelAnswer, step: AnswerStep): AnswerState {
  const next = stepFrom(named(state), step);
  if (next === undefined) throw changedMeanwhile();
  return next;
}

function changedMeanwhile(): AppError {
  return new AppError(
    "stale",
    "Somebody else has changed this answer, or a draft has come meanwhile. Nothing was changed by you; look at it again.",
  );
}

function noModel(): AppError {
  return new AppError("unavailable", `Nothing can be drafted: ${whyNoModel() ?? ""}`);
}

async function changeIn(
  tx: Transaction,
  { id, version }: ExamModelAnswer,
  state: AnswerState,
  data: Prisma.ExamModelAnswerUncheckedUpdateInput,
): Promise<ExamModelAnswer> {
  const next = state.toUpperCase() as ExamAnswerState;
  return await tx.examModelAnswer.update({
    where: { id },
    data: { ...data, state: next, version: version + 1 },
  });
}

const EVENTS: Readonly<Record<AnswerStep, string>> = {
  accept: "model-answer.accepted",
  reject: "model-answer.rejected",
  reopen: "model-answer.reopened",
  ask: "model-answer.draft-requested",
};

/** The words of a question are the exam's own and go with it, so the record names it by its number. */
async function recordStepIn(
  tx: Transaction,
  actor: Actor,
  step: AnswerStep,
  answer: ExamModelAnswer & { readonly isEdited?: boolean },
): Promise<void> {
  const { subject, date } = await tx.exam.findUniqueOrThrow({ where: { id: answer.examId } });
  const { number: question, draftedBy, isEdited = false } = answer;
  const accepted = step === "accept" ? { draftedBy, edited: isEdited } : {};
  await recordEventIn(tx, actor, {
    ...subjectOf(answer),
    action: EVENTS[step],
    details: { subject, date: dayOf(date), question, ...accepted },
  });
}

function subjectOf({ examId }: ExamModelAnswer) {
  return { subjectType: "Exam", subjectId: examId };
}
