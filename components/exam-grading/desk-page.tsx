import { PageHeader } from "@/components/ui/page-header";
import { examName } from "@/lib/core/exams/exam-name";
import type { ExamDesk } from "@/lib/features/exams/grading/types";
import { dayInWords, examHref } from "./exam-words";
import { MarkingDesk } from "./marking-desk";
import { NamesToggle } from "./names-toggle";
import { QuestionAside } from "./question-aside";

interface DeskPageProps {
  readonly desk: ExamDesk;
  readonly anonymous: boolean;
  readonly startAt?: string | undefined;
}

/** Every answer to one question across all groups, with its mark scheme beside it. */
export function DeskPage({ desk, anonymous, startAt }: DeskPageProps) {
  const { exam, question, answers } = desk;
  const here = `/questions/${question.key}`;
  return (
    <>
      <PageHeader
        title={`Mark question ${question.number}`}
        crumbs={[
          { label: "Exams", href: "/teacher/exams" },
          {
            label: `${examName(exam.subject, exam.groups)}, ${dayInWords(exam.date)}`,
            href: examHref(exam.examId, "", anonymous),
          },
        ]}
        actions={
          <NamesToggle anonymous={anonymous} other={examHref(exam.examId, here, !anonymous)} />
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <MarkingDesk
          key={question.key}
          answers={answers}
          maxPoints={question.maxPoints}
          startAt={startAt}
        />
        <QuestionAside desk={desk} anonymous={anonymous} />
      </div>
    </>
  );
}
