import type { Metadata } from "next";
import { ReviewPage } from "@/components/review/review-page";
import { loadLesson } from "@/lib/features/documents/loaders";
import { loadGenerations } from "@/lib/features/generations/loaders";
import { loadQuestions } from "@/lib/features/questions/loaders";

export const metadata: Metadata = { title: "Check the questions" };

export default async function QuestionsPage({
  params,
}: PageProps<"/teacher/lessons/[documentId]/questions">) {
  const { id, kind, title } = await loadLesson((await params).documentId);
  const [questions, { runs }] = await Promise.all([loadQuestions(id), loadGenerations(id)]);
  return <ReviewPage lesson={{ id, kind, title }} questions={questions} generation={runs[0]} />;
}
