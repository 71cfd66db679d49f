import type { Metadata } from "next";
import { PrintedPaper } from "@/components/assessments/printed-paper";
import { loadAssessment } from "@/lib/features/assessments/loaders";

export const metadata: Metadata = { title: "Print a test" };

export default async function PrintPage({
  params,
}: PageProps<"/teacher/tests/[assessmentId]/print">) {
  const test = await loadAssessment((await params).assessmentId);
  return <PrintedPaper test={test} />;
}
