import { notFound } from "next/navigation";
import { PrintButton } from "@/components/assessments/print-button";
import { PRACTICES, practiceAddress } from "@/components/practice/practice-addresses";
import { PracticePoster } from "@/components/practice/practice-poster";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadPractice } from "@/lib/features/exams/practising/loaders";

export const metadata = { title: "Poster" };

export default async function Poster({
  params,
}: PageProps<"/admin/exams/practice/[groupId]/poster">) {
  const practice = await loadPractice((await params).groupId);
  if (practice === undefined) notFound();
  const { delivery_id: id, title, environment } = practice.group;
  const url = environment?.url ?? null;
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
      {url === null && (
        <Notice className="mb-4 print:hidden" title="The practice has no address yet">
          It gets one when it is launched. Launch it first and the address stands here; or print
          now, and write it on the line.
        </Notice>
      )}
      <PracticePoster title={title} url={url} />
    </div>
  );
}
