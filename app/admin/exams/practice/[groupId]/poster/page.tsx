import { notFound } from "next/navigation";
import { PrintButton } from "@/components/assessments/print-button";
import { PRACTICES, practiceAddress } from "@/components/practice/practice-addresses";
import { PracticePoster } from "@/components/practice/practice-poster";
import { PageHeader } from "@/components/ui/page-header";
import { loadPractice } from "@/lib/features/exams/practising/loaders";

export const metadata = { title: "Poster" };

export default async function Poster({
  params,
}: PageProps<"/admin/exams/practice/[groupId]/poster">) {
  const practice = await loadPractice((await params).groupId);
  const url = practice?.group.environment?.url ?? null;
  if (practice === undefined || url === null) notFound();
  const { delivery_id: id, title } = practice.group;
  return (
    <div className="mx-auto max-w-4xl">
      <div className="print:hidden">
        <PageHeader
          title="Poster"
          crumbs={[
            { label: "Exams", href: "/admin/exams" },
            { label: "Practice", href: PRACTICES },
            { label: title, href: practiceAddress(id) },
          ]}
          actions={<PrintButton />}
        />
      </div>
      <PracticePoster title={title} url={url} />
    </div>
  );
}
