import type { Metadata } from "next";
import { ImportDesk } from "@/components/interchange/import-desk";
import { PageHeader } from "@/components/ui/page-header";
import { loadImportFormats } from "@/lib/features/interchange/loaders";

export const metadata: Metadata = { title: "Import questions" };

export default async function ImportPage() {
  const { labels, maxMegabytes } = await loadImportFormats();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Import questions"
        lead="From Moodle and other programs. You see what was understood before anything is added."
        crumbs={[{ label: "Lessons", href: "/teacher/lessons" }]}
      />
      <ImportDesk formats={labels} maxMegabytes={maxMegabytes} />
    </div>
  );
}
