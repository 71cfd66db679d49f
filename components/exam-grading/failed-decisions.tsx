import { Notice } from "@/components/ui/notice";
import type { DeskAnswer } from "@/lib/features/exams/grading/types";
import type { Decisions } from "./use-desk";

interface FailedDecisionsProps {
  readonly answers: readonly DeskAnswer[];
  readonly decisions: Decisions;
  readonly onOpen: (index: number) => void;
}

/** A mark the server did not take is said aloud and found again with one press. */
export function FailedDecisions({ answers, decisions, onOpen }: FailedDecisionsProps) {
  return answers.map((answer, index) => {
    const decision = decisions[answer.questionId];
    if (decision?.state !== "failed") return null;
    return (
      <Notice key={answer.questionId} tone="amber" role="alert" title={`${answer.name}: not saved`}>
        <p>
          {decision.message} You gave {decision.points}.{" "}
          <button
            type="button"
            className="cursor-pointer text-accent underline"
            onClick={() => onOpen(index)}
          >
            Go back to it
          </button>
        </p>
      </Notice>
    );
  });
}
