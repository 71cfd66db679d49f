import type { Metadata } from "next";
import { DeskPage } from "@/components/exam-grading/desk-page";
import { namesAreHidden } from "@/components/exam-grading/exam-words";
import { loadExamDesk } from "@/lib/features/exams/grading/loaders";

export const metadata: Metadata = { title: "Mark an exam" };

export default async function ExamDeskPage({
  params,
  searchParams,
}: PageProps<"/teacher/exams/[examId]/questions/[questionKey]">) {
  const { examId, questionKey } = await params;
  const search = await searchParams;
  const anonymous = namesAreHidden(search);
  const desk = await loadExamDesk(examId, questionKey, anonymous);
  const startAt = typeof search.answer === "string" ? search.answer : undefined;
  return <DeskPage desk={desk} anonymous={anonymous} startAt={startAt} />;
}
