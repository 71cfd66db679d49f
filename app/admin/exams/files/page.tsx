import { ExamFiles } from "@/components/exams/exam-files";
import { PageHeader } from "@/components/ui/page-header";
import { loadPreparing } from "@/lib/features/exams/uploading/loaders";

export const metadata = { title: "Exam from files" };

export default async function ExamFromFiles() {
  await loadPreparing();
  return (
    <>
      <PageHeader
        title="Exam from files"
        lead="A manifest describes one group or several, each with its own questions, pupils and times. Drop all of a day together."
        crumbs={[{ label: "Exams", href: "/admin/exams" }]}
      />
      <ExamFiles />
    </>
  );
}
