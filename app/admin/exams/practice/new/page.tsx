import { ListChecks } from "lucide-react";
import { ComposePracticeForm } from "@/components/practice/compose-practice-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadExamChoices } from "@/lib/features/exams/composing/loaders";

export const metadata = { title: "New practice" };

export default async function NewPractice() {
  const { tests } = await loadExamChoices();
  return (
    <>
      <PageHeader
        title="New practice"
        lead="From a published test. It stands until you take it down; nothing of it is collected."
        crumbs={[
          { label: "Exams", href: "/admin/exams" },
          { label: "Practice", href: "/admin/exams/practice" },
        ]}
      />
      {tests.length === 0 ? (
        <EmptyState
          icon={<ListChecks size={40} strokeWidth={1.5} />}
          title="No test is published yet"
        >
          A practice is made of a test that a teacher has published.
        </EmptyState>
      ) : (
        <ComposePracticeForm tests={tests} />
      )}
    </>
  );
}
