import { dayInWords } from "@/components/exams/exam-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { counted } from "@/lib/core/kernel/counted";
import type { ExamWithAnswers } from "@/lib/features/exams/model-answers/types";
import { answersAddress } from "./answer-words";

/** Exams to come whose questions lack model answers; nothing where there is none. */
export function ExamsWithAnswers({ exams }: { readonly exams: readonly ExamWithAnswers[] }) {
  if (exams.length === 0) return null;
  return (
    <Card title="Model answers">
      <ul className="flex flex-col divide-y divide-line">
        {exams.map((exam) => (
          <li
            key={exam.examId}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5"
          >
            <span className="min-w-0">
              <TextLink href={answersAddress(exam.examId, "teacher")}>
                {exam.name}, {dayInWords(exam.date)}
              </TextLink>
              <span className="block text-sm wrap-anywhere text-ink-soft">
                {exam.groups.join(", ")}
              </span>
            </span>
            {exam.waiting === 0 ? (
              <Badge tone="good">All accepted</Badge>
            ) : (
              <Badge tone="amber">{`${counted(exam.waiting, "answer")} to accept`}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
