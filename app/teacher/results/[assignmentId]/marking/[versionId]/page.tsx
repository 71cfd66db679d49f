import type { Metadata, Route } from "next";
import { AskForSuggestions } from "@/components/results/ask-for-suggestions";
import { MarkingDesk } from "@/components/results/marking-desk";
import { RichText } from "@/components/rich-text/rich-text";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadMarkingPage } from "@/lib/features/results/marking/loaders";

export const metadata: Metadata = { title: "Mark answers" };

type Props = PageProps<"/teacher/results/[assignmentId]/marking/[versionId]">;

export default async function MarkingPage({ params }: Props) {
  const { assignmentId, versionId } = await params;
  const page = await loadMarkingPage(assignmentId, versionId);
  const { assignment, question } = page;
  return (
    <>
      <PageHeader
        title={`Mark question ${question.number}`}
        crumbs={[
          { label: "Classes", href: "/teacher/classes" },
          {
            label: `${assignment.title} · ${assignment.className}`,
            href: `/teacher/results/${assignment.id}` as Route,
          },
        ]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 xl:grid-cols-[3fr_2fr]">
        <MarkingDesk versionId={versionId} maxPoints={question.maxPoints} answers={page.answers} />
        <Card title="Question and mark scheme" className="xl:sticky xl:top-20">
          <RichText text={page.prompt} />
          {page.criteria.length > 0 && (
            <ul className="mt-4 flex flex-col gap-2">
              {page.criteria.map(({ text, points }) => (
                <li key={text} className="flex justify-between gap-4">
                  <span>{text}</span>
                  <span className="font-semibold">{points}</span>
                </li>
              ))}
            </ul>
          )}
          {page.modelAnswer !== "" && (
            <details className="mt-4" open>
              <summary className="cursor-pointer font-medium">A full answer</summary>
              <p className="mt-1 whitespace-pre-wrap text-ink-soft">{page.modelAnswer}</p>
            </details>
          )}
          {page.criteria.length > 0 && (
            <AskForSuggestions {...{ assignmentId, versionId }} suggestions={page.suggestions} />
          )}
        </Card>
      </div>
    </>
  );
}
