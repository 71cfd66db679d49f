import { AnswerText } from "@/components/questions/shared/answer-text";
import { DrawingsCompared } from "@/components/questions/shared/drawings-compared";
import { RichText } from "@/components/rich-text/rich-text";
import type { BadgeTone } from "@/components/ui/badge";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Outcome } from "@/lib/core/questions/contract";
import type { QuestionFeedback as Data } from "@/lib/features/attempts/types";

const STANDING: Readonly<Record<Outcome, { readonly words: string; readonly tone: BadgeTone }>> = {
  correct: { words: "You have this", tone: "good" },
  partial: { words: "Partly there", tone: "accent" },
  incorrect: { words: "Not yet", tone: "amber" },
  "needs-review": { words: "Your teacher will read this", tone: "neutral" },
};

/** One answer: how it stands, why, and what a full answer is. */
export function QuestionFeedback({ question }: { readonly question: Data }) {
  const { words, tone } = STANDING[question.outcome];
  return (
    <Card title={`Question ${question.number}`} actions={<Badge tone={tone}>{words}</Badge>}>
      <div className="flex flex-col gap-3">
        <RichText text={question.prompt} />
        {question.image !== undefined && (
          // biome-ignore lint/performance/noImgElement: served by permission from our own route, already re-encoded to size
          <img
            src={question.image.url}
            alt={question.image.alt}
            className="max-h-72 max-w-full self-start"
          />
        )}
        <dl className="grid gap-x-4 sm:grid-cols-[8rem_1fr] sm:gap-y-2 max-sm:[&>dt:not(:first-child)]:mt-3">
          <dt className="text-ink-soft">Your answer</dt>
          <dd>
            <AnswerText answer={question.answer} none="You left this one." />
          </dd>
          {question.modelAnswer !== undefined && question.outcome !== "correct" && (
            <>
              <dt className="text-ink-soft">A full answer</dt>
              <dd>
                <AnswerText answer={question.modelAnswer} />
              </dd>
            </>
          )}
          {question.points !== undefined && (
            <>
              <dt className="text-ink-soft">Marks</dt>
              <dd>
                {question.points} of {question.maxPoints}
              </dd>
            </>
          )}
        </dl>
        {question.drawings.map((pair, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawings come in the order of the tests
          <DrawingsCompared key={index} {...pair} by="You drew" />
        ))}
        {question.message !== "" && <p>{question.message}</p>}
        {question.teacherComment !== undefined && (
          <p className="border-l-4 border-accent pl-3">
            <span className="font-semibold">Your teacher:</span> {question.teacherComment}
          </p>
        )}
      </div>
    </Card>
  );
}
