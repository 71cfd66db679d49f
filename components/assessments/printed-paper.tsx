import type { Route } from "next";
import { AnswerView } from "@/components/review/lazy-screens";
import { pictureOf } from "@/components/review/picture-of";
import { RichText } from "@/components/rich-text/rich-text";
import { PageHeader } from "@/components/ui/page-header";
import type { AssessmentInDetail } from "@/lib/features/assessments/types";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import { LazyPaper } from "./lazy-paper";
import { PrintButton } from "./print-button";
import { paperSize } from "./test-words";

/** A test on paper: the pupils' sheets, then the mark scheme on a page of its own. */
export function PrintedPaper({ test }: { readonly test: AssessmentInDetail }) {
  const { title, introduction } = test.settings;
  return (
    <div className="mx-auto max-w-3xl">
      <div className="print:hidden">
        <PageHeader
          title="Print"
          lead="The paper for pupils, then the mark scheme on a page of its own."
          crumbs={[
            { label: "Tests", href: "/teacher/tests" },
            { label: title, href: `/teacher/tests/${test.id}` as Route },
          ]}
          actions={<PrintButton />}
        />
      </div>
      <article className="flex flex-col gap-6 rounded-card border border-line bg-surface p-8 print:border-0 print:p-0">
        <header className="flex flex-col gap-3 border-b border-line pb-4">
          <h2 className="text-2xl font-bold">{title}</h2>
          <p className="text-ink-soft">{paperSize(test.questions)}</p>
          <p className="flex flex-wrap gap-8">
            <span>Name: ______________________</span>
            <span>Class: ________</span>
            <span>Date: ____________</span>
          </p>
          {introduction !== "" && <p className="whitespace-pre-line">{introduction}</p>}
        </header>
        <ol className="flex flex-col gap-8">
          {test.questions.map((question, index) => (
            <li key={question.id} className="break-inside-avoid">
              <Asked number={index + 1} question={question} />
              <div className="pl-6">
                <LazyPaper
                  type={question.question.type}
                  content={question.question.content}
                  picture={pictureOf(question.question)}
                />
              </div>
            </li>
          ))}
        </ol>
      </article>
      <MarkScheme questions={test.questions} />
    </div>
  );
}

interface AskedProps {
  readonly number: number;
  readonly question: ReviewQuestion;
}

function Asked({ number, question: { preview, question } }: AskedProps) {
  const picture = pictureOf(question);
  return (
    <div className="mb-3 flex items-baseline gap-3">
      <span className="font-bold">{number}</span>
      <div className="min-w-0 flex-1">
        <RichText text={preview.prompt} />
        {picture !== undefined && !preview.drawsPicture && (
          // biome-ignore lint/performance/noImgElement: re-encoded and sized, and served by permission
          <img src={picture.url} alt={picture.alt} className="mt-2 max-h-64" />
        )}
        <p className="text-sm text-ink-soft">{preview.paperForm}</p>
      </div>
      <span className="shrink-0 text-sm">[{question.points}]</span>
    </div>
  );
}

function MarkScheme({ questions }: { readonly questions: readonly ReviewQuestion[] }) {
  return (
    <article className="mt-8 flex flex-col gap-5 rounded-card border border-line bg-surface p-8 print:mt-0 print:break-before-page print:border-0 print:p-0">
      <h2 className="text-2xl font-bold">Mark scheme</h2>
      <ol className="flex flex-col gap-6">
        {questions.map((question, index) => (
          <li key={question.id} className="break-inside-avoid">
            <Asked number={index + 1} question={question} />
            <div className="pl-6">
              <AnswerView
                type={question.question.type}
                content={question.question.content}
                answerKey={question.question.key}
                picture={pictureOf(question.question)}
              />
            </div>
          </li>
        ))}
      </ol>
    </article>
  );
}
