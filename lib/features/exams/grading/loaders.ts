import "server-only";
import { safeParse } from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import { listGradedExams } from "./data";
import { getExamDesk } from "./desk/data";
import { getResult } from "./result/data";
import { questionKeySchema } from "./schema";
import { getExamSheet } from "./sheet/data";
import type { ExamDesk, ExamSheet, GradedExam, ResultView } from "./types";

/** Every exam with the groups whose results are here. */
export async function loadGradedExams(): Promise<GradedExam[]> {
  await requireActor("exams.grade");
  return await listGradedExams();
}

/** Every pupil × every question of an exam. @param anonymous hides who is who. */
export async function loadExamSheet(examId: string, anonymous: boolean): Promise<ExamSheet> {
  await requireActor("exams.grade");
  return await forPage([examId], () => getExamSheet(examId, anonymous));
}

/** Every answer to one question of an exam, across its groups. */
export async function loadExamDesk(
  examId: string,
  questionKey: string,
  anonymous: boolean,
): Promise<ExamDesk> {
  await requireActor("exams.grade");
  return await forPage([examId], async () => {
    if (!safeParse(questionKeySchema, questionKey).success)
      throw new AppError("not-found", "There is no such question.");
    return await getExamDesk(examId, questionKey, anonymous);
  });
}

/** One pupil's result, with every mark and grade ever given. */
export async function loadExamResult(
  examId: string,
  resultId: string,
  anonymous: boolean,
): Promise<ResultView> {
  await requireActor("exams.grade");
  return await forPage([examId, resultId], async () => {
    const result = await getResult(resultId, anonymous);
    if (result.examId !== examId.toLowerCase())
      throw new AppError("not-found", "This result is of another exam.");
    return result;
  });
}
