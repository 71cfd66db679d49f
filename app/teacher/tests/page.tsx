import type { Metadata } from "next";
import { TestTable } from "@/components/assessments/test-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadAssessments } from "@/lib/features/assessments/loaders";

export const metadata: Metadata = { title: "Tests" };

export default async function TestsPage() {
  const tests = await loadAssessments();
  return (
    <>
      <PageHeader
        title="Tests"
        lead="Drafts, and what your classes have been given."
        actions={
          <LinkButton href="/teacher/lessons/new" variant="primary">
            Make a test from a lesson
          </LinkButton>
        }
      />
      <TestTable tests={tests} />
    </>
  );
}
