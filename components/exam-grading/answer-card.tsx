import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { DeskAnswer } from "@/lib/features/exams/grading/types";
import { Conversation, OtherAnswers } from "./conversation";
import { ProgramRunNews } from "./program-run";
import type { Decision } from "./use-desk";
import { Waiting } from "./waiting";

interface AnswerCardProps {
  readonly answer: DeskAnswer;
  readonly decision: Decision | undefined;
  /** Null: it waits. */
  readonly current: number | null;
  readonly maxPoints: number;
}

/** One answer as it was given: the conversation, and what another device wrote beside it. */
export function AnswerCard({ answer, decision, current, maxPoints }: AnswerCardProps) {
  const who = decision !== undefined ? "you" : markedBy(answer);
  return (
    <Card
      title={answer.name}
      actions={
        <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          {answer.group}
          {current === null ? (
            <Waiting run={answer.run} />
          ) : (
            <Badge tone="good">{`${current} of ${maxPoints}${who === "" ? "" : `, ${who}`}`}</Badge>
          )}
        </span>
      }
    >
      <div className="min-h-36">
        <Conversation
          turns={answer.turns}
          quotes={quotesOf(answer)}
          isProgram={answer.run !== null}
        />
        <OtherAnswers others={answer.others} />
        <ProgramRunNews run={answer.run} />
      </div>
    </Card>
  );
}

function markedBy({ by, run, isDecided }: DeskAnswer): string {
  return run?.state === "ran" && !isDecided ? "marked by running" : by;
}

function quotesOf({ suggestion }: DeskAnswer): readonly string[] {
  return suggestion?.criteria.flatMap(({ evidence }) => evidence) ?? [];
}
