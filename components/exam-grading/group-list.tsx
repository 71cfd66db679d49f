import { Badge } from "@/components/ui/badge";
import { testsOf } from "@/lib/core/exams/exam-name";
import { counted } from "@/lib/core/kernel/counted";
import type { GradedExam } from "@/lib/features/exams/grading/types";
import { REVIEW_WORDS } from "./exam-words";

/** The groups of an exam: how many pupils, what waits, and whether the review is closed. */
export function GroupList({ groups }: Pick<GradedExam, "groups">) {
  const isOfMany = testsOf(groups).length > 1;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {groups.map(({ groupId, slug, test, review, pupils, absent, waiting }) => (
        <li
          key={groupId}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
        >
          <span>
            <span className="font-medium">{slug}</span>
            {isOfMany && test !== null && ` · ${test}`}
          </span>
          <span className="flex flex-wrap items-center gap-3 text-sm text-ink-soft">
            {counted(pupils, "pupil")}
            {absent > 0 && `, ${absent} absent`}
            {waiting > 0 && <Badge tone="amber">{`${waiting} to mark`}</Badge>}
            <Badge tone={review === "reviewed" ? "good" : "neutral"}>
              {REVIEW_WORDS[review] ?? review}
            </Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}
