import type { Metadata, Route } from "next";
import { DistributionChart } from "@/components/charts/distribution-chart";
import { ShareBar } from "@/components/charts/share-bar";
import { AnswerTable } from "@/components/results/answer-table";
import { TellsApart } from "@/components/results/tells-apart";
import { RichText } from "@/components/rich-text/rich-text";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import { loadQuestionPage } from "@/lib/features/results/answers/loaders";

export const metadata: Metadata = { title: "How they answered" };

type Props = PageProps<"/teacher/results/[assignmentId]/questions/[versionId]">;

export default async function QuestionResultsPage({ params }: Props) {
  const { assignmentId, versionId } = await params;
  const page = await loadQuestionPage(assignmentId, versionId);
  const { assignment, question, distribution } = page;
  return (
    <>
      <PageHeader
        title={`Question ${question.number}`}
        lead={`${question.typeLabel} · ${marksInWords(question.maxPoints)}`}
        actions={
          question.waiting > 0 && (
            <LinkButton
              variant="primary"
              href={`/teacher/results/${assignment.id}/marking/${versionId}` as Route}
            >
              Mark {question.waiting === 1 ? "1 answer" : `${question.waiting} answers`}
            </LinkButton>
          )
        }
        crumbs={[
          { label: "Classes", href: "/teacher/classes" },
          {
            label: `${assignment.title} · ${assignment.className}`,
            href: `/teacher/results/${assignment.id}` as Route,
          },
        ]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-2">
        <Card title="The question">
          <RichText text={page.prompt} />
          <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1">
            <dt className="text-ink-soft">Got it right</dt>
            <dd>
              <ShareBar share={question.facility} />
            </dd>
            <dt className="text-ink-soft">Tells strong from weak</dt>
            <dd>
              <TellsApart question={question} />
            </dd>
          </dl>
          <p className="mt-3 text-sm text-ink-soft">
            Got it right (facility): the share of its marks that the class earned.
          </p>
          <p className="text-sm text-ink-soft">
            Tells strong from weak (discrimination, −1 to 1): how far those who did well in the rest
            of the test did well here too. Shown from ten marked papers on. Near 0 or below: look at
            the question again.
          </p>
        </Card>
        <Card title="How they answered">
          <DistributionChart caption="How many pupils gave each answer" {...distribution} />
        </Card>
        <Card title="Answers" className="xl:col-span-2">
          <AnswerTable assignmentId={assignment.id} answers={page.answers} />
        </Card>
      </div>
    </>
  );
}
