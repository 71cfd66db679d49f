import type { ReactNode } from "react";
import { useRef } from "react";
import { RichText } from "@/components/rich-text/rich-text";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import { useAttempt, useDraft, useQueue } from "./attempt-context";
import { followUpsTo } from "./follow-ups";
import { Help } from "./help";
import type { ReadyQuestion } from "./prepare";
import { ReadAloudButton } from "./read-aloud-button";
import { useSave } from "./use-save";

/** The question itself: what is asked, the picture, how to answer, the answer area. */
export function QuestionBody({ question }: { readonly question: ReadyQuestion }): ReactNode {
  const { preferences, ready, links } = useAttempt();
  const draft = useDraft(question.id);
  const save = useSave(question);
  const body = useRef<HTMLDivElement>(null);
  const [promptId, formId] = [`${question.id}-prompt`, `${question.id}-form`];
  const { Area, drawsPicture } = question.opened;
  const image = drawsPicture ? null : question.image;
  return (
    <div ref={body} className="question" data-picture={image !== null || undefined}>
      <div className="asked">
        <div id={promptId} className="prompt" data-read>
          <RichText text={question.prompt} />
        </div>
        {image !== null && (
          // biome-ignore lint/performance/noImgElement: the player stands outside Next
          <img src={image.url} alt={image.alt} />
        )}
      </div>
      <div className="answered">
        <p className="answer-form">
          <span id={formId} data-read>
            {question.answerForm}
          </span>
          <span className="points">{marksInWords(question.points)}</span>
        </p>
        <Area
          questionId={question.id}
          response={draft.response}
          picture={question.image ?? undefined}
          runsAt={links.run}
          followUps={followUpsTo(question.id, ready.followUps)}
          disabled={ready.state !== "in-progress"}
          labelledBy={promptId}
          describedBy={formId}
          onChange={(response, pace) => save({ response }, pace)}
        />
        <RefusedNote question={question} />
        <div className="extras">
          <Help question={question} />
          {preferences.read_aloud && <ReadAloudButton body={body} />}
        </div>
      </div>
    </div>
  );
}

function RefusedNote({ question }: { readonly question: ReadyQuestion }): ReactNode {
  const refused = useQueue().state.refused[question.id];
  if (refused === undefined) return null;
  return (
    <p className="banner" role="alert">
      This answer is not saved yet. {refused.message}
    </p>
  );
}
