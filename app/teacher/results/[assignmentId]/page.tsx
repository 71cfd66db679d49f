import type { Metadata } from "next";
import { summaryLine, WaitingNotices } from "@/components/results/class-summary";
import { NeedsAttention } from "@/components/results/needs-attention";
import { QuestionTable } from "@/components/results/question-table";
import { ReleaseFeedback } from "@/components/results/release-feedback";
import { ResultGrid } from "@/components/results/result-grid";
import { ReteachFirst } from "@/components/results/reteach-first";
import { ScoreHistogram } from "@/components/results/score-histogram";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadClassPage } from "@/lib/features/results/class-page/loaders";

export const metadata: Metadata = { title: "Results" };

export default async function ClassResultsPage({
  params,
}: PageProps<"/teacher/results/[assignmentId]">) {
  const { assignmentId } = await params;
  const page = await loadClassPage(assignmentId);
  const { assignment } = page;
  const canRelease =
    assignment.feedback === "when-released" && assignment.feedbackReleasedAt === undefined;
  return (
    <>
      <PageHeader
        title={`${assignment.title} · ${assignment.className}`}
        lead={summaryLine(page)}
        crumbs={[{ label: "Classes", href: "/teacher/classes" }]}
        actions={
          <>
            {canRelease && <ReleaseFeedback assignmentId={assignment.id} />}
            <a
              className="self-center font-medium text-accent underline"
              href={`/api/results/${assignment.id}`}
              download
            >
              Download CSV
            </a>
          </>
        }
      />
      <WaitingNotices page={page} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ReteachFirst objectives={page.objectives} />
        <div className="flex flex-col gap-5">
          <NeedsAttention assignmentId={assignment.id} rows={page.attention} />
          <ScoreHistogram grid={page.grid} />
        </div>
        <Card title="Questions" className="xl:col-span-2">
          <QuestionTable assignmentId={assignment.id} questions={page.questions} />
        </Card>
        <Card title="Every pupil, every question" className="xl:col-span-2">
          <ResultGrid assignmentId={assignment.id} grid={page.grid} />
        </Card>
      </div>
    </>
  );
}
