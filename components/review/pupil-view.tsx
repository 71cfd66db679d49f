"use client";
import { use, useId, useMemo, useState } from "react";
import { loadPlayer } from "@/components/questions/players";
import { RichText } from "@/components/rich-text/rich-text";
import { Button } from "@/components/ui/button";
import { callAction } from "@/lib/client/call-action";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import { tryAnswerAction } from "@/lib/features/questions/actions";
import type { ReviewQuestion, TriedAnswer } from "@/lib/features/questions/types";
import { pictureOf } from "./picture-of";
import { TriedMark } from "./tried-mark";
import "./pupil-view.css";

const loading = new Map<string, ReturnType<typeof loadPlayer>>();

function playerOf(type: string): ReturnType<typeof loadPlayer> {
  const known = loading.get(type) ?? loadPlayer(type);
  loading.set(type, known);
  return known;
}

/** The question with the player's own answer area; an answer can be tried and marked. Nothing is kept. */
export function PupilView({ question: reviewed }: { readonly question: ReviewQuestion }) {
  const { question, preview } = reviewed;
  const player = use(playerOf(question.type));
  const opened = useMemo(() => player.open(preview.content), [player, preview.content]);
  const [response, setResponse] = useState<unknown>();
  const [tried, setTried] = useState<TriedAnswer | string>();
  const picture = pictureOf(question);
  const [promptId, formId, questionId] = [useId(), useId(), useId()];
  const send = async () => {
    const result = await callAction(tryAnswerAction, { questionId: reviewed.id, response });
    setTried(result.ok ? result.value : result.error.message);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="question rounded-card border border-line bg-paper p-5">
        <div id={promptId} className="prompt">
          <RichText text={preview.prompt} />
        </div>
        {picture !== undefined && !opened.drawsPicture && (
          // biome-ignore lint/performance/noImgElement: re-encoded and sized, and served by permission
          <img src={picture.url} alt={picture.alt} className="max-h-72" />
        )}
        <div className="answered">
          <p className="answer-form">
            <span id={formId}>{preview.answerForm}</span>
            <span>{marksInWords(question.points)}</span>
          </p>
          <opened.Area
            questionId={questionId}
            response={response}
            picture={picture}
            disabled={false}
            labelledBy={promptId}
            describedBy={formId}
            onChange={(next) => {
              setResponse(next);
              setTried(undefined);
            }}
          />
        </div>
      </div>
      <div className="flex flex-wrap items-start gap-4">
        <Button isDisabled={response === undefined} onPress={send}>
          See the mark
        </Button>
        <TriedMark tried={tried} feedback={question.feedback} />
      </div>
    </div>
  );
}
