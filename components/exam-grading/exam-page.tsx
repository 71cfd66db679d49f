import { Download, PenLine } from "lucide-react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { examName } from "@/lib/core/exams/exam-name";
import { counted } from "@/lib/core/kernel/counted";
import type { ExamSheet } from "@/lib/features/exams/grading/types";
import { AskForSuggestions } from "./ask-for-suggestions";
import { ExamPrograms } from "./exam-programs";
import { dayInWords, examHref } from "./exam-words";
import { FinishReview } from "./finish-review";
import { GroupList } from "./group-list";
import { NamesToggle } from "./names-toggle";
import { QuestionTable } from "./question-table";
import { ResultTable } from "./result-table";

interface ExamPageProps {
  readonly sheet: ExamSheet;
  readonly anonymous: boolean;
}

/** An exam over all its groups: what waits, every question, every pupil, and the way to finals. */
export function ExamPage({ sheet, anonymous }: ExamPageProps) {
  const { examId, subject, date, groups, questions, programs } = sheet;
  const next = questions.find(({ waiting, running }) => waiting > running);
  return (
    <>
      <PageHeader
        title={`${examName(subject, groups)}, ${dayInWords(date)}`}
        lead={leadOf(sheet)}
        crumbs={[{ label: "Exams", href: "/teacher/exams" }]}
        actions={
          <>
            <NamesToggle anonymous={anonymous} other={examHref(examId, "", !anonymous)} />
            {next !== undefined && (
              <LinkButton
                href={examHref(examId, `/questions/${next.key}`, anonymous)}
                variant="primary"
                icon={<PenLine aria-hidden="true" size={18} />}
              >
                Mark question {next.number}
              </LinkButton>
            )}
            {next === undefined && <FinishReview groups={groups} />}
          </>
        }
      />
      <ExamPrograms examId={examId} programs={programs} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <Card title="Groups">
          <GroupList groups={groups} />
          {next !== undefined && (
            <div className="mt-3 empty:hidden">
              <FinishReview groups={groups} />
            </div>
          )}
        </Card>
        <Card title="Suggested scores">
          <AskForSuggestions
            examId={examId}
            agreement={sheet.agreement}
            suggestionsShown={sheet.suggestionsShown}
            hasModel={sheet.hasModel}
          />
        </Card>
        <Card title="Questions" className="lg:col-span-2">
          <QuestionTable examId={examId} questions={questions} anonymous={anonymous} />
        </Card>
        <Card
          title="Every pupil, every question"
          className="lg:col-span-2"
          actions={<Downloads examId={examId} />}
        >
          <ResultTable sheet={sheet} anonymous={anonymous} />
        </Card>
      </div>
    </>
  );
}

function leadOf({ groups, rows, questions, programs }: ExamSheet): string {
  const waiting = questions.reduce((sum, each) => sum + each.waiting - each.running, 0);
  const size = `${counted(groups.length, "group")}, ${counted(rows.length, "pupil")}`;
  if (waiting > 0) return `${size}. ${counted(waiting, "answer")} to mark.`;
  if (programs.waiting > 0) return `${size}. ${counted(programs.waiting, "program")} being marked.`;
  const isDone = groups.every(({ review }) => review === "reviewed");
  return isDone ? `${size}. Every grade is final.` : `${size}. Everything is marked.`;
}

/** Finals carry names whatever is hidden on the page: the file is for the school's records. */
function Downloads({ examId }: { readonly examId: string }) {
  const file = (format: string) => `/api/exams/${examId}/finals?format=${format}`;
  return (
    <span className="flex flex-wrap items-center gap-x-5 gap-y-1 font-medium">
      <Download aria-hidden="true" size={18} className="-mr-3 text-accent" />
      <a className="text-accent underline underline-offset-3" href={file("xlsx")} download>
        Finals as XLSX
      </a>
      <a className="text-accent underline underline-offset-3" href={file("csv")} download>
        Finals as CSV
      </a>
    </span>
  );
}
