import type { Metadata } from "next";
import { UploadPanel } from "@/components/lessons/upload-panel";
import { PageHeader } from "@/components/ui/page-header";
import { loadUploadLimits } from "@/lib/features/documents/loaders";

export const metadata: Metadata = { title: "Upload a lesson" };

export default async function UploadPage() {
  const { maxMegabytes } = await loadUploadLimits();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Upload a lesson"
        lead="You see at once what was understood, and can make questions from it."
        crumbs={[{ label: "Lessons", href: "/teacher/lessons" }]}
      />
      <UploadPanel maxMegabytes={maxMegabytes} />
    </div>
  );
}
