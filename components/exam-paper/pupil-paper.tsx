import { LazyPaper } from "@/components/assessments/lazy-paper";
import { dayInWords } from "@/components/exam-grading/exam-words";
import { counted } from "@/lib/core/kernel/counted";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { GroupOnPaper, PrintedPaper } from "@/lib/features/exams/printing/types";
import { PrintedQuestion } from "./printed-question";

interface PupilPaperProps {
  readonly group: GroupOnPaper;
  readonly paper: PrintedPaper;
  readonly isFirst: boolean;
}

/** One pupil's own questions, on sheets of their own. */
export function PupilPaper({ group, paper, isFirst }: PupilPaperProps) {
  const { title, date, slug, introduction } = group;
  const { name, externalId, minutes, questions } = paper;
  const points = questions.reduce((sum, question) => sum + question.points, 0);
  return (
    <article
      aria-label={`Paper of ${name}`}
      className={`rounded-card border border-line bg-surface p-8 print:border-0 print:p-0 ${isFirst ? "" : "print:break-before-page"}`}
    >
      <header className="mb-6 flex flex-col gap-2 border-b-2 border-line-strong pb-4">
        <p className="flex flex-wrap justify-between gap-x-6 text-sm">
          <span>
            {title}, {dayInWords(date)}
          </span>
          <span>{slug}</span>
        </p>
        <h2 className="text-2xl font-bold">{name}</h2>
        <p className="flex flex-wrap gap-x-6 text-sm">
          <span>{externalId}</span>
          <span>{`${counted(questions.length, "question")}, ${marksInWords(points)}`}</span>
          {minutes > 0 && <span>{counted(minutes, "minute")}</span>}
          <span>Began: ________ Handed in: ________</span>
        </p>
        {introduction !== "" && <p className="whitespace-pre-line">{introduction}</p>}
      </header>
      <ol className="flex flex-col gap-8">
        {questions.map((question) => (
          <PrintedQuestion
            key={question.id}
            label={question.number}
            prompt={question.prompt}
            points={question.points}
            answerForm={question.answerForm}
            picture={question.drawsPicture ? undefined : question.picture}
            aside={`scheme ${question.schemeNumber}`}
          >
            <LazyPaper type={question.type} content={question.content} picture={question.picture} />
          </PrintedQuestion>
        ))}
      </ol>
    </article>
  );
}
