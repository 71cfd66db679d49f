import type { Metadata } from "next";
import { ExamPage } from "@/components/exam-grading/exam-page";
import { namesAreHidden } from "@/components/exam-grading/exam-words";
import { loadExamSheet } from "@/lib/features/exams/grading/loaders";

export const metadata: Metadata = { title: "Exam" };

export default async function GradedExamPage({
  params,
  searchParams,
}: PageProps<"/teacher/exams/[examId]">) {
  const anonymous = namesAreHidden(await searchParams);
  const sheet = await loadExamSheet((await params).examId, anonymous);
  return <ExamPage sheet={sheet} anonymous={anonymous} />;
}
