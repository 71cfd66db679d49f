import { FileUp, MonitorCheck } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { ExamCard } from "./exam-card";
import { byExam, sortedByDay } from "./exam-days";
import { OverTable } from "./over-table";

interface ExamListProps {
  readonly groups: readonly WatchedGroup[];
  /** "2026-03-05", in the school's time. */
  readonly today: string;
}

/** Every exam: today's first, then what was left unfinished, what comes, and what is over. */
export function ExamList({ groups, today }: ExamListProps) {
  const { todays, unfinished, coming, over } = sortedByDay(groups, today);
  if (groups.length === 0) return <NoExams />;
  return (
    <div className="flex flex-col gap-8">
      <Part title="Today" groups={todays} empty="No exam is set for today." />
      <Part title="Not finished yet" groups={unfinished} />
      <Part title="Coming" groups={coming} />
      {over.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2 className="text-xl font-bold">Over</h2>
          <OverTable groups={over} />
        </section>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly groups: readonly WatchedGroup[];
  /** Said in place of groups; without it an empty part is left out. */
  readonly empty?: string;
}

function Part({ title, groups, empty }: PartProps) {
  if (groups.length === 0 && empty === undefined) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-bold">{title}</h2>
      {groups.length === 0 && <p className="text-ink-soft">{empty}</p>}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {byExam(groups).map((exam) => (
          <ExamCard key={exam[0]?.exam} groups={exam} />
        ))}
      </div>
    </section>
  );
}

function NoExams() {
  return (
    <EmptyState
      icon={<MonitorCheck size={40} strokeWidth={1.5} />}
      title="No exams yet"
      action={
        <div className="flex flex-wrap justify-center gap-2.5">
          <LinkButton href="/admin/exams/new" variant="primary">
            New exam from a test
          </LinkButton>
          <LinkButton href="/admin/exams/files" icon={<FileUp aria-hidden="true" size={18} />}>
            From files
          </LinkButton>
        </div>
      }
    >
      Make one from a published test and its classes, or from files: a manifest, questions and class
      lists. Then print the login slips, and launch the groups on the day.
    </EmptyState>
  );
}
