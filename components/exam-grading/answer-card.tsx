import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { DeskAnswer } from "@/lib/features/exams/grading/types";
import { Conversation, OtherAnswers } from "./conversation";
import type { Decision } from "./use-desk";

interface AnswerCardProps {
  readonly answer: DeskAnswer;
  readonly decision: Decision | undefined;
  /** Null: it waits. */
  readonly current: number | null;
  readonly maxPoints: number;
}

/** One answer as it was given: the conversation, and what another device wrote beside it. */
export function AnswerCard({ answer, decision, current, maxPoints }: AnswerCardProps) {
  const who = decision !== undefined ? "you" : answer.by;
  return (
    <Card
      title={answer.name}
      actions={
        <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          {answer.group}
          {current === null ? (
            <Badge tone="amber">To mark</Badge>
          ) : (
            <Badge tone="good">{`${current} of ${maxPoints}${who === "" ? "" : `, ${who}`}`}</Badge>
          )}
        </span>
      }
    >
      <div className="min-h-36">
        <Conversation turns={answer.turns} quotes={quotesOf(answer)} />
        <OtherAnswers others={answer.others} />
      </div>
    </Card>
  );
}

function quotesOf({ suggestion }: DeskAnswer): readonly string[] {
  return suggestion?.criteria.flatMap(({ evidence }) => evidence) ?? [];
}
