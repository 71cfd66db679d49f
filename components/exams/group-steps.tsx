import { Check, TriangleAlert } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { GroupStage } from "./group-stage";
import { stageWord } from "./group-stage";

const STEPS = [
  "Prepared",
  "Created",
  "Initialising",
  "Ready",
  "Running",
  "Collected",
  "Torn down",
] as const;

const AT: Readonly<Record<Exclude<GroupStage, "imported" | "failed">, number>> = {
  prepared: 0,
  created: 1,
  initializing: 2,
  ready: 3,
  running: 4,
  ended: 4,
  collected: 5,
  "torn-down": 6,
};

interface GroupStepsProps {
  readonly stage: GroupStage;
}

/** The way of a group from prepared to torn down, and where it stands on it. */
export function GroupSteps({ stage }: GroupStepsProps) {
  if (stage === "imported") return null;
  const isFailed = stage === "failed";
  const at = isFailed ? 2 : AT[stage];
  return (
    <ol aria-label="How far it has come" className="-mx-1 flex flex-wrap gap-y-2">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? "step" : undefined}
          className={classNames(
            "flex items-center gap-1 rounded-full px-2 py-0.5 text-sm whitespace-nowrap",
            index < at && "text-good",
            index > at && "text-ink-soft",
            index === at && !isFailed && "bg-accent-soft font-semibold text-accent-strong",
            index === at && isFailed && "bg-amber-soft font-semibold text-amber-ink",
          )}
        >
          <StepMark isDone={index < at} isFailed={index === at && isFailed} />
          {index === at ? wordOf(stage, step) : step}
          {index < at && <span className="sr-only">, done</span>}
        </li>
      ))}
    </ol>
  );
}

function wordOf(stage: GroupStage, step: string): string {
  return stage === "failed" || stage === "ended" ? stageWord(stage) : step;
}

function StepMark({ isDone, isFailed }: { readonly isDone: boolean; readonly isFailed: boolean }) {
  if (isDone) return <Check aria-hidden="true" size={15} strokeWidth={3} />;
  if (isFailed) return <TriangleAlert aria-hidden="true" size={15} />;
  return <span aria-hidden="true" className="size-2 rounded-full bg-current opacity-60" />;
}
