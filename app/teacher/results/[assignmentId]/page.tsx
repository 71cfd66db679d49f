import type { Metadata } from "next";
import { summaryLine, WaitingNotices } from "@/components/results/class-summary";
import { GridTable } from "@/components/results/grid-table";
import { LargeGrid } from "@/components/results/large-grid";
import { NeedsAttention } from "@/components/results/needs-attention";
import { QuestionTable } from "@/components/results/question-table";
import { ReleaseFeedback } from "@/components/results/release-feedback";
import { ReteachFirst } from "@/components/results/reteach-first";
import { ScoreHistogram } from "@/components/results/score-histogram";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadClassPage } from "@/lib/features/results/class-page/loaders";

export const metadata: Metadata = { title: "Results" };

/** Three classes with a test of thirty: more is fetched when it is asked for, so that the page itself comes at once. */
const MOST_CELLS_AT_ONCE = 3_000;

export default async function ClassResultsPage({
  params,
}: PageProps<"/teacher/results/[assignmentId]">) {
  const { assignmentId } = await params;
  const page = await loadClassPage(assignmentId);
  const { assignment } = page;
  const [pupils, questions] = [page.grid.rows.length, page.grid.maxPoints.length];
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
        <ReteachFirst
          objectives={page.objectives}
          handedIn={page.progress.handedIn}
          marked={page.shares.length}
        />
        <div className="flex flex-col gap-5">
          <NeedsAttention assignmentId={assignment.id} rows={page.attention} />
          <ScoreHistogram shares={page.shares} />
        </div>
        <Card title="Questions" className="xl:col-span-2">
          <QuestionTable assignmentId={assignment.id} questions={page.questions} />
        </Card>
        <Card title="Every pupil, every question" className="xl:col-span-2">
          {pupils * questions > MOST_CELLS_AT_ONCE ? (
            <LargeGrid assignmentId={assignment.id} pupils={pupils} questions={questions} />
          ) : (
            <GridTable assignmentId={assignment.id} grid={page.grid} />
          )}
        </Card>
      </div>
    </>
  );
}
