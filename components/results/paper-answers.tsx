import { AnswerText } from "@/components/questions/shared/answer-text";
import { DrawingsCompared } from "@/components/questions/shared/drawings-compared";
import { RichText } from "@/components/rich-text/rich-text";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { PaperAnswer } from "@/lib/features/results/types";

/** Every answer of one pupil with its mark, in the order the pupil met them. */
export function PaperAnswers({ answers }: { readonly answers: readonly PaperAnswer[] }) {
  return (
    <ol className="flex flex-col gap-4">
      {answers.map((answer) => (
        <li key={answer.versionId}>
          <Card title={`Question ${answer.number}`} actions={<PointsBadge answer={answer} />}>
            <RichText text={answer.prompt} />
            <dl className="mt-3 grid gap-x-4 sm:grid-cols-[8rem_1fr] sm:gap-y-2 max-sm:[&>dt:not(:first-child)]:mt-3">
              <dt className="text-ink-soft">Answer</dt>
              <dd>
                <AnswerText answer={answer.answer} none="No answer" />
              </dd>
              {answer.modelAnswer !== undefined && answer.points !== answer.maxPoints && (
                <>
                  <dt className="text-ink-soft">Full marks for</dt>
                  <dd>
                    <AnswerText answer={answer.modelAnswer} />
                  </dd>
                </>
              )}
              {answer.comment !== "" && (
                <>
                  <dt className="text-ink-soft">Your comment</dt>
                  <dd className="whitespace-pre-wrap">{answer.comment}</dd>
                </>
              )}
            </dl>
            {answer.drawings.map((pair, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: drawings come in the order of the tests
              <DrawingsCompared key={index} {...pair} by="Drawn by the pupil" />
            ))}
            <p className="mt-3 flex flex-wrap gap-2 empty:hidden">
              {answer.late && <Badge tone="amber">Arrived late</Badge>}
              {answer.hasOther && <Badge tone="amber">A second device saved another answer</Badge>}
              {answer.hintUsed && <Badge>Hint used</Badge>}
            </p>
          </Card>
        </li>
      ))}
    </ol>
  );
}

function PointsBadge({ answer: { points, maxPoints } }: { readonly answer: PaperAnswer }) {
  if (points === undefined) return <Badge>Not handed in</Badge>;
  if (points === null) return <Badge tone="amber">To mark</Badge>;
  return (
    <Badge tone={points === maxPoints ? "good" : "neutral"}>{`${points} of ${maxPoints}`}</Badge>
  );
}
