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
        lead="One manifest can describe several groups at once, each with its own questions, pupils and times."
        crumbs={[{ label: "Exams", href: "/admin/exams" }]}
      />
      <ExamFiles />
    </>
  );
}
