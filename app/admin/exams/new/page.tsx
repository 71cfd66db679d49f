import { FileUp, ListChecks } from "lucide-react";
import { ComposeForm } from "@/components/exams/compose-form";
import { schoolDay } from "@/components/exams/exam-days";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadExamChoices } from "@/lib/features/exams/composing/loaders";

export const metadata = { title: "New exam" };

export default async function NewExam() {
  const choices = await loadExamChoices();
  const files = (
    <LinkButton href="/admin/exams/files" icon={<FileUp aria-hidden="true" size={18} />}>
      From files instead
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="New exam"
        lead="From a published test, with a group for each class that sits it."
        crumbs={[{ label: "Exams", href: "/admin/exams" }]}
        actions={choices.tests.length > 0 && files}
      />
      {choices.tests.length === 0 ? (
        <EmptyState
          icon={<ListChecks size={40} strokeWidth={1.5} />}
          title="No test is published yet"
          action={files}
        >
          An exam is made of a test that a teacher has published. Ask for one, or bring the
          questions in a file.
        </EmptyState>
      ) : (
        <ComposeForm choices={choices} today={schoolDay(new Date())} />
      )}
    </>
  );
}
