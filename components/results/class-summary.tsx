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
  const next = page.questions.find(({ waiting }) => waiting > 0);
  return (
    <div className="mb-5 flex flex-col gap-3 empty:hidden">
      {next !== undefined && (
        <Notice
          tone="amber"
          title={`${page.waiting} answer${page.waiting === 1 ? "" : "s"} to mark`}
        >
          <p className="mb-2">Totals below leave them out until they are marked.</p>
          <LinkButton
            size="small"
            variant="primary"
            href={`/teacher/results/${page.assignment.id}/marking/${next.versionId}` as Route}
          >
            Mark question {next.number}
          </LinkButton>
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
