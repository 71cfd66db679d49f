import { RichText } from "@/components/rich-text/rich-text";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import { AnswerView } from "./lazy-screens";
import { pictureOf } from "./picture-of";

/** The question as its teacher reads it: what is asked, what is right, hint and feedback. */
export function QuestionDetails({ question: reviewed }: { readonly question: ReviewQuestion }) {
  const { question, preview } = reviewed;
  const picture = pictureOf(question);
  return (
    <div className="flex flex-col gap-5">
      <div className="prompt">
        <RichText text={preview.prompt} />
      </div>
      {picture !== undefined && !preview.drawsPicture && (
        // biome-ignore lint/performance/noImgElement: re-encoded and sized, and served by permission
        <img src={picture.url} alt={picture.alt} className="max-h-72 self-start" />
      )}
      <AnswerView
        key={reviewed.versionId}
        type={question.type}
        content={question.content}
        answerKey={question.key}
        picture={picture}
      />
      <details className="rounded-control bg-sunken px-4 py-2">
        <summary className="min-h-9 cursor-pointer content-center font-semibold">
          Hint and feedback
        </summary>
        <dl className="grid gap-x-4 gap-y-1.5 pb-2 sm:grid-cols-[7rem_1fr]">
          {detailsOf(reviewed).map(([term, text]) => (
            <div key={term} className="contents">
              <dt className="text-sm font-semibold text-ink-soft">{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function detailsOf({ question }: ReviewQuestion): (readonly [string, string])[] {
  const { hint, scaffold, feedback, objective, topic, timeEstimateSeconds } = question;
  return [
    ["Hint", hint ?? "none"],
    ...(scaffold === undefined ? [] : [["Easier form", scaffold] as const]),
    ["When right", feedback.correct],
    ["Partly right", feedback.partial],
    ["Not yet", feedback.incorrect],
    ["Objective", objective ?? topic ?? "none named"],
    ["Time", `about ${Math.max(1, Math.round(timeEstimateSeconds / 60))} min`],
  ];
}
