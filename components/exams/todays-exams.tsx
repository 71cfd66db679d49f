import { LinkButton } from "@/components/ui/link-button";
import { counted } from "@/lib/core/kernel/counted";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { ExamCard } from "./exam-card";
import { byExam, sortedByDay } from "./exam-days";
import { canLaunch, isComingUp, stageOf } from "./group-stage";
import { LaunchButton } from "./launch-button";
import { LiveExams } from "./live-exams";

interface TodaysExamsProps {
  readonly groups: readonly WatchedGroup[];
  /** "2026-03-05", in the school's time. */
  readonly today: string;
}

/** An exam morning begins on the first page; on other days there is nothing here. */
export function TodaysExams({ groups, today }: TodaysExamsProps) {
  const { todays, unfinished } = sortedByDay(groups, today);
  if (todays.length === 0 && unfinished.length === 0) return null;
  const ready = todays.filter((group) => canLaunch(stageOf(group)));
  return (
    <section aria-labelledby="todays-exams" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="todays-exams" className="text-xl font-bold">
          Exams today
        </h2>
        <div className="flex flex-wrap gap-2.5">
          <LinkButton href="/admin/exams">All exams</LinkButton>
          {ready.length > 1 && (
            <LaunchButton groups={ready} isPrimary label={`Launch all ${ready.length}`} />
          )}
        </div>
      </div>
      {todays.length === 0 && (
        <p className="text-ink-soft">
          None today. {counted(unfinished.length, "group")} of earlier days{" "}
          {unfinished.length === 1 ? "is" : "are"} not finished yet.
        </p>
      )}
      {todays.length > 0 && (
        <LiveExams
          topic="exams:all"
          isMoving={todays.some((group) => isComingUp(stageOf(group)))}
        />
      )}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {byExam(todays).map((exam) => (
          <ExamCard key={exam[0]?.exam} groups={exam} />
        ))}
      </div>
    </section>
  );
}
