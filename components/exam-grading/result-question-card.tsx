import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { ResultQuestion } from "@/lib/features/exams/grading/types";
import { Conversation, OtherAnswers } from "./conversation";
import { examHref } from "./exam-words";
import { MarkHistory } from "./mark-history";
import { Picture } from "./picture";
import { ProgramRunNews } from "./program-run";
import { Waiting } from "./waiting";

interface ResultQuestionCardProps {
  readonly examId: string;
  readonly question: ResultQuestion;
  readonly anonymous: boolean;
}

/** One question of a pupil's paper with what was said, its mark, and the way to mark it. */
export function ResultQuestionCard({ examId, question, anonymous }: ResultQuestionCardProps) {
  const { position, text, key, questionId, picture, turns, others, late, maxPoints, marks, run } =
    question;
  const [mark] = marks;
  const points = mark?.points ?? null;
  const desk = examHref(examId, `/questions/${key}?answer=${questionId}`, anonymous);
  return (
    <Card
      title={`Question ${position}`}
      actions={
        <span className="flex items-center gap-3">
          {late && <Badge tone="amber">Arrived late</Badge>}
          {points === null ? (
            <Waiting run={run} />
          ) : (
            <Badge
              tone={points === maxPoints ? "good" : "neutral"}
            >{`${points} of ${maxPoints}`}</Badge>
          )}
          <TextLink href={desk}>{points === null ? "Mark" : "Change"}</TextLink>
        </span>
      }
    >
      <p className="max-w-prose whitespace-pre-wrap">{text}</p>
      <Picture picture={picture} />
      <div className="mt-3 border-l-4 border-line pl-4">
        <Conversation turns={turns} isProgram={run !== null} />
        <OtherAnswers others={others} />
      </div>
      <ProgramRunNews run={run} />
      {mark?.comment !== null && mark?.comment !== undefined && mark.comment !== "" && (
        <p className="mt-3 max-w-prose whitespace-pre-wrap">
          <span className="text-ink-soft">Comment:</span> {mark.comment}
        </p>
      )}
      <MarkHistory marks={marks} />
    </Card>
  );
}
