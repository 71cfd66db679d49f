import type { Metadata, Route } from "next";
import { LateDecision } from "@/components/results/late-decision";
import { PaperAnswers } from "@/components/results/paper-answers";
import { PageHeader } from "@/components/ui/page-header";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import { loadPaperPage } from "@/lib/features/results/papers/loaders";

export const metadata: Metadata = { title: "Paper" };

type Props = PageProps<"/teacher/results/[assignmentId]/papers/[attemptId]">;

export default async function PaperPage({ params }: Props) {
  const { attemptId } = await params;
  const paper = await loadPaperPage(attemptId);
  const { assignment, points, maxPoints } = paper;
  return (
    <>
      <PageHeader
        title={paper.pupilName}
        lead={
          points === undefined ? "Not handed in yet" : `${points} of ${marksInWords(maxPoints)}`
        }
        crumbs={[
          { label: "Classes", href: "/teacher/classes" },
          {
            label: `${assignment.title} · ${assignment.className}`,
            href: `/teacher/results/${assignment.id}` as Route,
          },
        ]}
      />
      <LateDecision attemptId={paper.attemptId} late={paper.late} />
      <PaperAnswers answers={paper.answers} />
    </>
  );
}
