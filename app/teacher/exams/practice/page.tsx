import type { Metadata } from "next";
import { PracticeReports } from "@/components/practice/practice-reports";
import { PageHeader } from "@/components/ui/page-header";
import { loadPracticeReports } from "@/lib/features/exams/practising/loaders";

export const metadata: Metadata = { title: "Practice" };

export default async function PracticePage() {
  return (
    <>
      <PageHeader
        title="Practice"
        lead="Pupils practise by themselves. You see totals of five pupils or more, never who did what."
        crumbs={[{ label: "Exams", href: "/teacher/exams" }]}
      />
      <PracticeReports reports={await loadPracticeReports()} />
    </>
  );
}
