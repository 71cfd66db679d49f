import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { ExamWithAnswers } from "@/lib/features/exams/model-answers/types";
import { answersAddress, standingInWords } from "./answer-words";

/** What the launch of an exam waits for; nothing where all questions came with their model answers. */
export function WaitingAnswers({ exam }: { readonly exam: ExamWithAnswers | undefined }) {
  if (exam === undefined) return null;
  return (
    <Notice tone={exam.needed === 0 ? "info" : "amber"} title={standingInWords(exam)}>
      {exam.needed > 0 && <p>Teachers accept them on their own page, under Exams.</p>}
      <TextLink href={answersAddress(exam.examId, "admin")}>Look at the model answers</TextLink>
    </Notice>
  );
}
