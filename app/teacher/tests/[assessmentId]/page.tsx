import type { Metadata } from "next";
import { DraftDesk } from "@/components/assessments/draft-desk";
import { PublishedDesk } from "@/components/assessments/published-desk";
import { loadAcceptedQuestions, loadAssessment } from "@/lib/features/assessments/loaders";
import { loadTaughtClasses } from "@/lib/features/assignments/loaders";

export const metadata: Metadata = { title: "Test" };

export default async function TestPage({ params }: PageProps<"/teacher/tests/[assessmentId]">) {
  const test = await loadAssessment((await params).assessmentId);
  if (test.status === "DRAFT") {
    return <DraftDesk test={test} accepted={await loadAcceptedQuestions()} />;
  }
  return <PublishedDesk test={test} classes={await loadTaughtClasses()} />;
}
