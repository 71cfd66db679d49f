import type { Metadata } from "next";
import { Report } from "@/components/exam-grading/report";
import { loadViewer } from "@/lib/features/accounts/loaders";
import { loadExamResult } from "@/lib/features/exams/grading/loaders";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({
  params,
}: PageProps<"/teacher/exams/[examId]/results/[resultId]/report">) {
  const { examId, resultId } = await params;
  const result = await loadExamResult(examId, resultId, false);
  const { schoolName } = await loadViewer();
  return <Report result={result} school={schoolName} />;
}
