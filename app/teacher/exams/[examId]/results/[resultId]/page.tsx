import type { Metadata } from "next";
import { namesAreHidden } from "@/components/exam-grading/exam-words";
import { ResultPage } from "@/components/exam-grading/result-page";
import { loadExamResult } from "@/lib/features/exams/grading/loaders";

export const metadata: Metadata = { title: "Exam result" };

export default async function ExamResultPage({
  params,
  searchParams,
}: PageProps<"/teacher/exams/[examId]/results/[resultId]">) {
  const { examId, resultId } = await params;
  const anonymous = namesAreHidden(await searchParams);
  const result = await loadExamResult(examId, resultId, anonymous);
  return <ResultPage result={result} anonymous={anonymous} />;
}
