import type { Metadata } from "next";
import { AnswersPage } from "@/components/exam-answers/answers-page";
import { examAddress } from "@/components/exams/exam-addresses";
import { PRACTICES } from "@/components/practice/practice-addresses";
import { loadAnswersToWatch } from "@/lib/features/exams/model-answers/loaders";

export const metadata: Metadata = { title: "Model answers" };

export default async function AnswersToWatch({
  params,
}: PageProps<"/admin/exams/[examId]/answers">) {
  const sheet = await loadAnswersToWatch((await params).examId);
  const crumbs = [
    { label: "Exams", href: "/admin/exams" } as const,
    sheet.isPractice
      ? ({ label: "Practice", href: PRACTICES } as const)
      : { label: sheet.name, href: examAddress(sheet.examId) },
  ];
  return <AnswersPage sheet={sheet} crumbs={crumbs} canAccept={false} />;
}
