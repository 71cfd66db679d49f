import { Printer } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { examName } from "@/lib/core/exams/exam-name";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { GradeVersion, ResultView } from "@/lib/features/exams/grading/types";
import { dayInWords, examHref, timeInWords } from "./exam-words";
import { GradeForm } from "./grade-form";
import { NamesToggle } from "./names-toggle";
import { ResultQuestionCard } from "./result-question-card";

interface ResultPageProps {
  readonly result: ResultView;
  readonly anonymous: boolean;
}

/** One pupil's whole result: every answer and mark, the grade, and how both came about. */
export function ResultPage({ result, anonymous }: ResultPageProps) {
  const { examId, resultId, subject, date, questions, grades } = result;
  const here = `/results/${resultId}`;
  return (
    <>
      <PageHeader
        title={result.name}
        lead={leadOf(result)}
        crumbs={[
          { label: "Exams", href: "/teacher/exams" },
          {
            label: `${examName(subject, [result])}, ${dayInWords(date)}`,
            href: examHref(examId, "", anonymous),
          },
        ]}
        actions={
          <>
            <NamesToggle anonymous={anonymous} other={examHref(examId, here, !anonymous)} />
            <LinkButton
              href={examHref(examId, `${here}/report`, false)}
              icon={<Printer aria-hidden="true" size={18} />}
            >
              Report to print
            </LinkButton>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <ol className="flex flex-col gap-5">
          {questions.map((question) => (
            <li key={question.questionId}>
              <ResultQuestionCard {...{ examId, question, anonymous }} />
            </li>
          ))}
        </ol>
        <Card title="Grade" className="lg:sticky lg:top-6">
          <GradeNow result={result} />
          <GradeHistory grades={grades} />
          <GradeForm
            key={grades.length}
            resultId={resultId}
            seenVersion={grades[0]?.version ?? 0}
            grade={result.grade}
          />
        </Card>
      </div>
    </>
  );
}

function leadOf({ group, externalId, points, maxPoints, isAbsent, sessionNumber }: ResultView) {
  const parts = [
    ...(externalId === "" ? [] : [externalId]),
    group,
    ...(sessionNumber > 1 ? [`sitting ${sessionNumber}`] : []),
    isAbsent ? "absent" : `${points} of ${marksInWords(maxPoints)}`,
  ];
  return parts.join(" · ");
}

function GradeNow({
  result: { grade, gradeIsDecided, waiting, isAbsent },
}: {
  readonly result: ResultView;
}) {
  return (
    <p className="mb-4 flex items-center gap-3">
      <span className="text-4xl font-bold">{grade ?? "–"}</span>
      {gradeIsDecided && <Badge tone="good">Final</Badge>}
      {!gradeIsDecided && grade !== null && <Badge>From the marks</Badge>}
      {waiting > 0 && <Badge tone="amber">{`${waiting} to mark`}</Badge>}
      {isAbsent && <Badge>Absent</Badge>}
    </p>
  );
}

function GradeHistory({ grades }: { readonly grades: readonly GradeVersion[] }) {
  if (grades.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-col gap-1 text-sm text-ink-soft">
      {grades.map(({ version, grade, reason, by, at }) => (
        <li key={version}>
          {timeInWords(at)}: {grade}
          {by !== null && `, ${by}`}
          {reason !== "" && `, “${reason}”`}
        </li>
      ))}
    </ul>
  );
}
