import type { Metadata } from "next";
import { ExamsWithAnswers } from "@/components/exam-answers/exams-with-answers";
import { ExamTable } from "@/components/exam-grading/exam-table";
import { ImportResults } from "@/components/exam-grading/import-results";
import { ConcernNotice } from "@/components/safeguarding/concern-notice";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadGradedExams } from "@/lib/features/exams/grading/loaders";
import { loadExamsWithAnswers } from "@/lib/features/exams/model-answers/loaders";
import { loadOpenConcerns } from "@/lib/features/safeguarding/loaders";

export const metadata: Metadata = { title: "Exams" };

export default async function ExamsPage() {
  const [exams, open, answers] = await Promise.all([
    loadGradedExams(),
    loadOpenConcerns(),
    loadExamsWithAnswers(),
  ]);
  return (
    <>
      <PageHeader title="Exams" lead="Results of every group, to mark and to grade in one place." />
      <ConcernNotice open={open} href="/teacher/safeguarding" />
      <div className="flex flex-col gap-8">
        <ExamsWithAnswers exams={answers} />
        <ExamTable exams={exams} />
        <Card title="Results from elsewhere">
          <ImportResults />
        </Card>
        <ul className="flex flex-col gap-1.5">
          <li>
            <TextLink href="/teacher/exams/practice">
              Practice: totals of standing practices
            </TextLink>
          </li>
          <li>
            <TextLink href="/teacher/receipts">
              Look up a receipt: a pupil says that an answer is not there
            </TextLink>
          </li>
          <li>
            <TextLink href="/teacher/safeguarding">
              Safeguarding: what was raised, and acted on
            </TextLink>
          </li>
        </ul>
      </div>
    </>
  );
}
