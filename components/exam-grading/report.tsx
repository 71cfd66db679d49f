import type { Route } from "next";
import { PrintButton } from "@/components/assessments/print-button";
import { PageHeader } from "@/components/ui/page-header";
import { examName } from "@/lib/core/exams/exam-name";
import { counted } from "@/lib/core/kernel/counted";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { ResultQuestion, ResultView } from "@/lib/features/exams/grading/types";
import { Conversation } from "./conversation";
import { dayInWords } from "./exam-words";
import { Picture } from "./picture";

/** One pupil's report on paper: the grade, the marks of every question, what was said and the teacher's words. */
export function Report({
  result,
  school,
}: {
  readonly result: ResultView;
  readonly school: string;
}) {
  const { examId, resultId, name, subject, date, questions } = result;
  return (
    <div className="mx-auto max-w-3xl">
      <div className="print:hidden">
        <PageHeader
          title="Report"
          lead="For the pupil and the family, in black and white."
          crumbs={[
            { label: "Exams", href: "/teacher/exams" },
            { label: name, href: `/teacher/exams/${examId}/results/${resultId}` as Route },
          ]}
          actions={<PrintButton />}
        />
      </div>
      <article className="flex flex-col gap-6 rounded-card border border-line bg-surface p-8 print:border-0 print:p-0 print:shadow-none">
        <header className="border-b border-line pb-4">
          <p className="text-ink-soft">{school}</p>
          <h2 className="mt-1 text-2xl font-bold">{name}</h2>
          <p>
            {examName(subject, [result])}, {dayInWords(date)}
          </p>
          <Outcome result={result} />
        </header>
        <PointsTable questions={questions} />
        <ol className="flex flex-col gap-6">
          {questions.map((question) => (
            <li key={question.questionId} className="break-inside-avoid">
              <Answered question={question} />
            </li>
          ))}
        </ol>
      </article>
    </div>
  );
}

function Outcome({ result }: { readonly result: ResultView }) {
  const { grade, gradeIsDecided, points, maxPoints, isAbsent, waiting } = result;
  if (isAbsent && grade === null) return <p className="mt-3">Absent.</p>;
  if (grade === null)
    return (
      <p className="mt-3">
        Not graded yet: {counted(waiting, "answer is", "answers are")} still to be marked.
      </p>
    );
  return (
    <p className="mt-3">
      <span className="text-3xl font-bold">{grade}</span> of 100
      {isAbsent ? "" : `, ${points} of ${marksInWords(maxPoints)}`}
      {gradeIsDecided ? "" : ". Not final yet"}
    </p>
  );
}

function PointsTable({ questions }: { readonly questions: readonly ResultQuestion[] }) {
  return (
    <table className="w-full break-inside-avoid border-collapse text-left">
      <caption className="sr-only">Marks for every question</caption>
      <thead>
        <tr className="border-b-2 border-line-strong">
          <th scope="col" className="py-1.5 pr-3">
            Question
          </th>
          <th scope="col" className="py-1.5 pr-3">
            Topic
          </th>
          <th scope="col" className="py-1.5 text-right">
            Marks
          </th>
        </tr>
      </thead>
      <tbody>
        {questions.map(({ questionId, position, topic, marks, maxPoints }) => (
          <tr key={questionId} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-3 font-medium">
              {position}
            </th>
            <td className="py-1.5 pr-3">{topic}</td>
            <td className="py-1.5 text-right">
              {marks[0]?.points ?? "–"} of {maxPoints}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answered({
  question: { position, text, picture, turns, marks, run },
}: {
  readonly question: ResultQuestion;
}) {
  const comment = marks[0]?.comment ?? "";
  return (
    <>
      <h3 className="font-bold">
        {position}. <span className="whitespace-pre-wrap">{text}</span>
      </h3>
      <Picture picture={picture} />
      <div className="mt-2 border-l-2 border-line-strong pl-4">
        <Conversation turns={turns} isProgram={run !== null} />
      </div>
      {comment !== "" && (
        <p className="mt-2 whitespace-pre-wrap">
          <span className="font-semibold">Your teacher:</span> {comment}
        </p>
      )}
    </>
  );
}
