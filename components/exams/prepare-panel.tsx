import { PackageCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { counted } from "@/lib/core/kernel/counted";
import { dayInWords } from "./exam-words";
import { PrepareAgain } from "./prepare-again";
import { ProblemNotice } from "./problem-notice";
import type { DraftExam, DraftGroup } from "./use-draft-exam";
import type { Problem } from "./use-exam-action";
import { isPreparedAlready, withoutPaths } from "./without-paths";

interface PreparePanelProps {
  readonly draft: DraftExam;
  readonly groups: readonly DraftGroup[];
  readonly problem: Problem | undefined;
  readonly isPending: boolean;
  /** @param update goes on from groups that are prepared already. */
  readonly onPrepare: (update: boolean) => void;
}

/** What will be there once the exam is prepared, and the button that prepares it. */
export function PreparePanel({ draft, groups, problem, isPending, onPrepare }: PreparePanelProps) {
  return (
    <Card title="The groups" className="lg:sticky lg:top-6">
      <div className="flex flex-col gap-4">
        {groups.length === 0 ? (
          <p className="text-ink-soft">
            Choose a test and its classes: each class becomes a group.
          </p>
        ) : (
          <ul className="divide-y divide-line">
            {groups.map(({ name, pupils }) => (
              <li key={name} className="flex justify-between gap-4 py-2 first:pt-0">
                <span className="min-w-0 font-semibold break-all">{name}</span>
                <span className="shrink-0 text-ink-soft">{counted(pupils, "pupil")}</span>
              </li>
            ))}
          </ul>
        )}
        {groups.length > 0 && <p className="text-ink-soft">{whenInWords(draft)}</p>}
        {problem !== undefined && <ProblemNotice problem={withoutPaths(problem)} />}
        {isPreparedAlready(problem) && (
          <PrepareAgain isPending={isPending} onPrepare={() => onPrepare(true)} />
        )}
        <Button
          variant="primary"
          size="large"
          isPending={isPending}
          icon={<PackageCheck aria-hidden="true" size={20} />}
          onPress={() => onPrepare(false)}
        >
          {isPending ? "Preparing …" : "Prepare the exam"}
        </Button>
        <p className="text-sm text-ink-soft">
          Preparing draws up each group’s questions and passwords. Nothing begins before you launch.
        </p>
      </div>
    </Card>
  );
}

/** "Thursday 5 March 2026, 09:00 to 10:30, 45 minutes" */
function whenInWords({ date, startsAt, endsAt, timeLimit }: DraftExam): string {
  return [
    /^\d{4}-\d\d-\d\d$/.test(date) ? dayInWords(date) : "",
    [startsAt, endsAt].filter((time) => time !== "").join(" to "),
    timeLimit > 0 ? counted(timeLimit, "minute") : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
