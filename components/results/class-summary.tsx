import type { Route } from "next";
import { percent } from "@/components/charts/share-bar";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ClassPage } from "@/lib/features/results/types";

/** How far the class has come, in one line. */
export function summaryLine({ progress, meanShare }: ClassPage): string {
  const parts = [
    `${progress.handedIn} handed in`,
    progress.inProgress > 0 ? `${progress.inProgress} working` : "",
    progress.notStarted > 0 ? `${progress.notStarted} not started` : "",
    meanShare === undefined ? "" : `mean ${percent(meanShare)}`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** What waits for the teacher: answers to mark, late answers to decide on. */
export function WaitingNotices({ page }: { readonly page: ClassPage }) {
  const [next, ...later] = page.questions.filter(({ waiting }) => waiting > 0);
  const deskOf = (versionId: string) =>
    `/teacher/results/${page.assignment.id}/marking/${versionId}` as Route;
  return (
    <div className="mb-5 flex flex-col gap-3 empty:hidden">
      {next !== undefined && (
        <Notice
          tone="amber"
          title={`${page.waiting} answer${page.waiting === 1 ? "" : "s"} to mark`}
        >
          <p className="mb-2">Totals below leave them out until they are marked.</p>
          <div className="flex flex-wrap gap-2">
            <LinkButton size="small" variant="primary" href={deskOf(next.versionId)}>
              Mark question {next.number}
            </LinkButton>
            {later.map(({ versionId, number }) => (
              <LinkButton key={versionId} size="small" href={deskOf(versionId)}>
                Question {number}
              </LinkButton>
            ))}
          </div>
        </Notice>
      )}
      {page.late > 0 && (
        <Notice
          tone="amber"
          title={`${page.late} answer${page.late === 1 ? "" : "s"} arrived late`}
        >
          They are kept. Open the pupil's paper to count them or leave them out.
        </Notice>
      )}
    </div>
  );
}
