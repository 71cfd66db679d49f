import type { Metadata } from "next";
import { AnswersPage } from "@/components/exam-answers/answers-page";
import { loadAnswersToAccept } from "@/lib/features/exams/model-answers/loaders";

export const metadata: Metadata = { title: "Model answers" };

export default async function AnswersToAccept({
  params,
}: PageProps<"/teacher/exams/[examId]/answers">) {
  const sheet = await loadAnswersToAccept((await params).examId);
  const crumbs = [{ label: "Exams", href: "/teacher/exams" }] as const;
  return <AnswersPage sheet={sheet} crumbs={crumbs} canAccept />;
}
