import "server-only";
import { validate as isUuid } from "uuid";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import { getAnswerSheet, listExamsWithAnswers } from "./data";
import type { AnswerSheet, ExamWithAnswers } from "./types";

/** Exams whose model answers a teacher may accept. */
export async function loadExamsWithAnswers(): Promise<ExamWithAnswers[]> {
  await requireActor("model-answers.accept");
  return await listExamsWithAnswers();
}

/** The missing model answers of an exam, for a teacher, who accepts them. */
export async function loadAnswersToAccept(examId: string): Promise<AnswerSheet> {
  await requireActor("model-answers.accept");
  return await forPage([examId], () => getAnswerSheet(examId));
}

/** The same for an administrator, who launches the exam and only looks. */
export async function loadAnswersToWatch(examId: string): Promise<AnswerSheet> {
  await requireActor("exams.manage");
  return await forPage([examId], () => getAnswerSheet(examId));
}

/** How many model answers an exam lacks; undefined: all its questions came with one. */
export async function loadWaitingAnswers(examId: string): Promise<ExamWithAnswers | undefined> {
  await requireActor("exams.manage");
  if (!isUuid(examId)) return undefined;
  const [exam] = await listExamsWithAnswers(examId);
  return exam;
}
