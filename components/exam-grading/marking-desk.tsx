"use client";
import type { RefObject } from "react";
import { useRef } from "react";
import { SuggestedScore } from "@/components/results/suggested-score";
import { Button } from "@/components/ui/button";
import type { PageKeys } from "@/components/ui/use-page-keys";
import { usePageKeys } from "@/components/ui/use-page-keys";
import type { DeskAnswer } from "@/lib/features/exams/grading/types";
import { AnswerCard } from "./answer-card";
import { Elsewhere } from "./elsewhere";
import { FailedDecisions } from "./failed-decisions";
import { LateChoice } from "./late-choice";
import { MOST_KEYS, PointsRow } from "./points-row";
import { pointsOf, useDesk } from "./use-desk";

interface MarkingDeskProps {
  readonly answers: readonly DeskAnswer[];
  readonly maxPoints: number;
  /** The answer to begin with; without it the first that waits. */
  readonly startAt?: string | undefined;
}

const STEPS = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 } as const;

/**
 * Marks one answer after another with the keyboard alone: a digit gives the points and goes on to the next that waits,
 * S gives what is suggested, arrows or J and K go to and fro, C writes a comment.
 */
export function MarkingDesk({ answers: given, maxPoints, startAt }: MarkingDeskProps) {
  const { answers, answer, at, decisions, decide, go, open } = useDesk(given, startAt);
  const comment = useRef<HTMLTextAreaElement>(null);
  const give = (points: number) => void decide(points, comment.current?.value.trim() ?? "");
  const takeOffered = () => {
    const offered = answer?.suggestion?.points ?? answer?.elsewhere?.points;
    if (offered !== undefined) give(offered);
  };
  usePageKeys({
    ...pointKeys(Math.min(MOST_KEYS, Math.floor(maxPoints)), give),
    ...{ s: takeOffered, c: () => comment.current?.focus() },
    ...Object.fromEntries(Object.entries(STEPS).map(([key, by]) => [key, () => go(by)])),
  });
  if (answer === undefined) return <p className="text-ink-soft">Nobody has answered this.</p>;
  const marked = answers.filter((one) => pointsOf(one, decisions) !== null).length;
  const current = pointsOf(answer, decisions);
  const decision = decisions[answer.questionId];
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-ink-soft">
        Answer {at + 1} of {answers.length} · {marked} marked
        {marked === answers.length && ". Every answer to this question is marked."}
      </p>
      <FailedDecisions answers={answers} decisions={decisions} onOpen={open} />
      <AnswerCard answer={answer} decision={decision} current={current} maxPoints={maxPoints} />
      {answer.late && <LateChoice wouldEarn={answer.wouldEarn} onDecide={give} />}
      <Elsewhere elsewhere={answer.elsewhere} maxPoints={maxPoints} onTake={give} />
      {answer.suggestion !== null && (
        <SuggestedScore suggestion={answer.suggestion} onTake={give} />
      )}
      <PointsRow maxPoints={maxPoints} current={current} onDecide={give} />
      <CommentField
        key={answer.questionId}
        field={comment}
        written={decision?.comment ?? answer.comment}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button onPress={() => go(-1)} isDisabled={at === 0}>
          Back
        </Button>
        <Button onPress={() => go(1)} isDisabled={at === answers.length - 1}>
          Next
        </Button>
        <p className="ml-2 hidden text-sm text-ink-soft md:block">
          Keys: 0 to {Math.min(MOST_KEYS, maxPoints)} points, S as suggested, J and K next and back,
          C comment
        </p>
      </div>
    </div>
  );
}

/** A key for each whole number of points. */
function pointKeys(most: number, give: (points: number) => void): PageKeys {
  return Object.fromEntries(
    Array.from({ length: most + 1 }, (_, points) => [String(points), () => give(points)]),
  );
}

interface CommentFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly written: string;
}

/** Escape leads back to the keys. */
function CommentField({ field, written }: CommentFieldProps) {
  return (
    <label className="flex max-w-prose flex-col gap-1">
      <span className="font-medium">
        Comment, for the report (optional
        <span className="max-md:hidden">; key C</span>)
      </span>
      <textarea
        ref={field}
        rows={2}
        maxLength={4000}
        defaultValue={written}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
        className="rounded-control border border-line-strong bg-surface px-3 py-2"
      />
    </label>
  );
}
