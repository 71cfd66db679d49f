import type { Metadata } from "next";
import { picturesOf } from "@/components/review/lesson-pictures";
import { ReviewPage } from "@/components/review/review-page";
import { loadLesson } from "@/lib/features/documents/loaders";
import { loadGenerations } from "@/lib/features/generations/loaders";
import { loadQuestions, loadQuestionTypes } from "@/lib/features/questions/loaders";

export const metadata: Metadata = { title: "Check the questions" };

export default async function QuestionsPage({
  params,
}: PageProps<"/teacher/lessons/[documentId]/questions">) {
  const { id, kind, title, fileName, blocks } = await loadLesson((await params).documentId);
  const [questions, types, { runs }] = await Promise.all([
    loadQuestions(id),
    loadQuestionTypes(),
    loadGenerations(id),
  ]);
  return (
    <ReviewPage
      lesson={{ id, kind, title, fileName }}
      questions={questions}
      types={types}
      pictures={picturesOf(blocks)}
      generation={runs[0]}
    />
  );
}
