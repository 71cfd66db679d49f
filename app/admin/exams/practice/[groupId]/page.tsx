import { notFound } from "next/navigation";
import { PracticePage } from "@/components/practice/practice-page";
import { loadWaitingAnswers } from "@/lib/features/exams/model-answers/loaders";
import { loadPractice } from "@/lib/features/exams/practising/loaders";

export const metadata = { title: "Practice" };

export default async function OnePractice({
  params,
}: PageProps<"/admin/exams/practice/[groupId]">) {
  const practice = await loadPractice((await params).groupId);
  if (practice === undefined) notFound();
  const answers = await loadWaitingAnswers(practice.group.exam);
  return <PracticePage {...practice} answers={answers} />;
}
