import type { Metadata, Route } from "next";
import { ExportDesk } from "@/components/interchange/export-desk";
import { PageHeader } from "@/components/ui/page-header";
import { loadExportChoices } from "@/lib/features/interchange/loaders";

export const metadata: Metadata = { title: "Export a test" };

export default async function ExportPage({
  params,
}: PageProps<"/teacher/tests/[assessmentId]/export">) {
  const choices = await loadExportChoices((await params).assessmentId);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Export the questions"
        lead="As a file that Moodle and other programs read."
        crumbs={[
          { label: "Tests", href: "/teacher/tests" },
          {
            label: choices.title,
            href: `/teacher/tests/${choices.assessmentId}` as Route,
          },
        ]}
      />
      <ExportDesk choices={choices} />
    </div>
  );
}
