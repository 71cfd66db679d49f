import { createHash } from "node:crypto";
import { examName, testOf } from "@/lib/core/exams/exam-name";
import type { AnswerState } from "@/lib/core/exams/model-answers/accepting";
import { wordsToUse } from "@/lib/core/exams/model-answers/accepting";
import type { WantedAnswer } from "@/lib/core/exams/model-answers/wanted-answer";
import { AppError } from "@/lib/core/kernel/app-error";
import { whyNoModel } from "@/lib/platform/ai/model-settings";
import { db } from "@/lib/platform/db/client";
import type { ExamAnswerState, Prisma } from "@/lib/platform/db/generated/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { withModelAnswers } from "@/lib/platform/exam-packages/fill-answers";
import { dayOf, getGroupKeys, noGroup } from "../groups/data";
import type { AnswerSheet, ExamWithAnswers, SheetAnswer } from "./types";

/** Known by what a pupil is asked and marked by: a changed mark scheme wants its answer accepted anew. */
export function questionHash(wanted: WantedAnswer, lang: string): string {
  const { type, points, text, rubric } = wanted;
  return createHash("sha256")
    .update(JSON.stringify([lang, type, points, text, rubric]))
    .digest("hex");
}

/** A state by its name in core. */
export function named(state: ExamAnswerState): AnswerState {
  const names = {
    ASKED: "asked",
    EMPTY: "empty",
    PROPOSED: "proposed",
    REJECTED: "rejected",
    ACCEPTED: "accepted",
  } as const satisfies Record<ExamAnswerState, AnswerState>;
  return names[state];
}

/** What an exam's name is made of, with its subject. */
const NAMED = {
  ...{ slug: true, title: true },
  assessment: { select: { title: true } },
} as const satisfies Prisma.ExamGroupSelect;
type NamedRow = Prisma.ExamGroupGetPayload<{ select: typeof NAMED }>;

const ON_SHEET = {
  decidedBy: { select: { givenName: true, familyName: true } },
  wantedBy: {
    select: { group: { select: { ...NAMED, launchedAt: true, mode: true } } },
    orderBy: { group: { slug: "asc" } },
  },
} as const satisfies Prisma.ExamModelAnswerInclude;
type SheetRow = Prisma.ExamModelAnswerGetPayload<{ include: typeof ON_SHEET }>;

/** @throws AppError "not-found" for no exam, and for one whose questions all came with their answers. */
export async function getAnswerSheet(examId: string): Promise<AnswerSheet> {
  const exam = await db.exam.findUnique({
    where: { id: examId },
    include: { answers: { include: ON_SHEET, orderBy: [{ number: "asc" }, { id: "asc" }] } },
  });
  if (exam === null || exam.answers.length === 0) throw noAnswers();
  const answers = exam.answers.map(sheetAnswer);
  return {
    ...{ examId: exam.id, name: nameOfExam(exam), date: dayOf(exam.date), answers },
    groups: [...new Set(answers.flatMap(({ groups }) => groups))].sort(),
    isPractice: exam.answers.every(isOfPractice),
    whyNoModel: whyNoModel() ?? null,
  };
}

/** As the pages of the exam call it: by its subject and the tests of these groups. */
function nameOfExam({ subject, answers }: NamedExam): string {
  const groups = answers.flatMap(({ wantedBy }) => wantedBy.map(({ group }) => group));
  return examName(
    subject,
    groups.map((group) => ({
      test: testOf({ ...group, subject, assessment: group.assessment?.title ?? null }),
    })),
  );
}

interface NamedExam {
  readonly subject: string;
  readonly answers: readonly { readonly wantedBy: readonly { readonly group: NamedRow }[] }[];
}

function isOfPractice({ wantedBy }: SheetRow): boolean {
  return wantedBy.every(({ group }) => group.mode === "PRACTICE");
}

function sheetAnswer(row: SheetRow): SheetAnswer {
  const { id, number, text, topic, points, rubric, needed, words, problem, version } = row;
  const { draft, draftedBy: by, draftedAt, decidedBy, decidedAt, wantedBy } = row;
  const isDrafted = draft !== null && by !== null && draftedAt !== null;
  const isDecided = decidedBy !== null && decidedAt !== null;
  return {
    ...{ id, number, text, topic, points, rubric, needed, words, problem, version },
    state: named(row.state),
    draft: isDrafted ? { words: draft, by, at: draftedAt.toISOString() } : null,
    decided: isDecided ? { by: nameOf(decidedBy), at: decidedAt.toISOString() } : null,
    groups: [...new Set(wantedBy.map(({ group }) => group.slug))],
    isLaunched: isLaunched(wantedBy),
  };
}

/** What a launched group was given stays as it is. */
function isLaunched(
  wantedBy: readonly { readonly group: { readonly launchedAt: Date | null } }[],
): boolean {
  return wantedBy.some(({ group }) => group.launchedAt !== null);
}

function nameOf(person: { readonly givenName: string; readonly familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}

export function noAnswers(): AppError {
  return new AppError("not-found", "No question here waits for a model answer (any more).");
}

/** Exams to launch yet, with questions that came without a model answer; the soonest first. */
export async function listExamsWithAnswers(examId?: string): Promise<ExamWithAnswers[]> {
  const exams = await db.exam.findMany({
    where: {
      answers: { some: { wantedBy: { some: { group: { launchedAt: null } } } } },
      ...(examId === undefined ? {} : { id: examId }),
    },
    orderBy: [{ date: "asc" }, { subject: "asc" }],
    include: {
      answers: {
        select: {
          ...{ state: true, needed: true },
          wantedBy: { select: { group: { select: { ...NAMED, launchedAt: true } } } },
        },
      },
    },
  });
  return exams.map((exam) => {
    const { id, date, answers } = exam;
    const waiting = answers.filter(
      ({ state, wantedBy }) => state !== "ACCEPTED" && !isLaunched(wantedBy),
    );
    const slugs = answers.flatMap(({ wantedBy }) => wantedBy.map(({ group }) => group.slug));
    return {
      ...{ examId: id, name: nameOfExam(exam), date: dayOf(date) },
      ...{ groups: [...new Set(slugs)].sort() },
      ...{ questions: answers.length, waiting: waiting.length },
      needed: waiting.filter(({ needed }) => needed).length,
    };
  });
}

/** How many answers a group's launch still waits for. */
export async function countNeeded(
  groupId: string,
  tx: Transaction | typeof db = db,
): Promise<number> {
  const answer: Prisma.ExamModelAnswerWhereInput = { needed: true, state: { not: "ACCEPTED" } };
  return await tx.examWantedAnswer.count({ where: { groupId, answer } });
}

/** @throws AppError "invalid" (exit 3) for a group that lacks a model answer which somebody has accepted. */
export async function insistAccepted(
  groupId: string,
  tx: Transaction | typeof db = db,
): Promise<void> {
  const missing = await countNeeded(groupId, tx);
  if (missing === 0) return;
  const group = await tx.examGroup.findUnique({ where: { id: groupId }, select: { slug: true } });
  const what = missing === 1 ? "a model answer" : `${missing} model answers`;
  throw new AppError(
    "invalid",
    `${group?.slug ?? ""} cannot be launched yet: it lacks ${what} that a teacher has accepted. Teachers do so under Exams, Model answers; or in questions.draft.json, followed by exam prep --update.`,
  );
}

/** An answer that a model is to draft. */
export type AnswerToDraft = Prisma.ExamModelAnswerGetPayload<Record<never, never>>;

export async function listAsked(examId: string): Promise<AnswerToDraft[]> {
  return await db.examModelAnswer.findMany({
    where: { examId, state: "ASKED" },
    orderBy: { number: "asc" },
  });
}

/**
 * A group's database as it is launched and printed: with the model answers that were accepted, and nothing for the others.
 * @returns undefined where there is none (any more). @throws AppError "not-found".
 */
export async function findFilledDatabase(groupId: string): Promise<Uint8Array | undefined> {
  const group = await db.examGroup.findUnique({
    where: { id: groupId },
    select: {
      ...{ slug: true, date: true, database: true },
      wanted: { select: { questionId: true, answer: true } },
    },
  });
  if (group === null) throw noGroup();
  const { slug: examId, database, wanted } = group;
  if (database === null || wanted.length === 0) return database ?? undefined;
  const { databaseKey } = await getGroupKeys(groupId);
  const place = { examId, date: dayOf(group.date), deliveryId: groupId, databaseKey };
  const answers = wanted.map(({ questionId, answer }) => ({
    questionId,
    words: wordsToUse({ words: answer.words, acceptedBy: accepterOf(answer) }),
  }));
  return await withModelAnswers(database, place, answers);
}

/** Whoever took the last step, where that step was accepting. */
function accepterOf({ state, decidedById }: AnswerToDraft): string | undefined {
  return state === "ACCEPTED" ? (decidedById ?? undefined) : undefined;
}
