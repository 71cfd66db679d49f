import { dayInWords } from "@/components/exam-grading/exam-words";
import { AnswerView } from "@/components/review/lazy-screens";
import type { GroupOnPaper } from "@/lib/features/exams/printing/types";
import { PrintedQuestion } from "./printed-question";

/** How every question that somebody drew is marked. Its numbers stand beside the marks on each paper. */
export function GroupScheme({
  group,
  isFirst,
}: {
  readonly group: GroupOnPaper;
  readonly isFirst: boolean;
}) {
  return (
    <article
      aria-label="Mark scheme"
      className={`rounded-card border border-line bg-surface p-8 print:border-0 print:p-0 ${isFirst ? "" : "print:break-before-page"}`}
    >
      <header className="mb-6 border-b-2 border-line-strong pb-4">
        <p className="text-sm">
          {group.title}, {dayInWords(group.date)}
        </p>
        <h2 className="mt-2 text-2xl font-bold">Mark scheme</h2>
        <p className="text-sm">
          For whoever marks. The number of each question stands beside its marks on the papers.
        </p>
      </header>
      <ol className="flex flex-col gap-7">
        {group.scheme.map((question) => (
          <PrintedQuestion
            key={question.id}
            label={question.number}
            prompt={question.prompt}
            points={question.points}
          >
            <AnswerView
              type={question.type}
              content={question.content}
              answerKey={question.key}
              picture={question.picture}
            />
          </PrintedQuestion>
        ))}
      </ol>
    </article>
  );
}
