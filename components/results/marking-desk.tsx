"use client";
import { useRef, useState } from "react";
import * as z from "zod/mini";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { PageKeys } from "@/components/ui/use-page-keys";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { sendMark } from "@/lib/client/send-mark";
import type { AnswerToMark } from "@/lib/features/results/types";
import { SuggestedScore } from "./suggested-score";

export interface MarkingDeskProps {
  readonly versionId: string;
  readonly maxPoints: number;
  readonly answers: readonly AnswerToMark[];
}

/** A decision of this sitting, before and after the server has it. */
interface Decision {
  readonly points: number;
  readonly comment: string;
  readonly state: "saving" | "saved" | "failed";
  readonly message?: string;
}

const takenSchema = z.object({ waiting: z.int() });
const ARROWS = { ArrowLeft: -1, ArrowRight: 1 } as const;

/**
 * Marks one answer after another with the keyboard alone: a digit gives the points and goes on to the next answer,
 * which is already there; S gives what is suggested; arrows go back and forth.
 */
export function MarkingDesk({ versionId, maxPoints, answers }: MarkingDeskProps) {
  const [at, setAt] = useState(0);
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({});
  const comment = useRef<HTMLTextAreaElement>(null);
  const answer = answers[at];
  const marked = answers.filter((one) => pointsOf(one, decisions) !== null).length;

  const decide = async (points: number) => {
    if (answer === undefined) return;
    const note = comment.current?.value ?? "";
    const keep = (state: Decision["state"], message?: string) =>
      setDecisions((all) => ({
        ...all,
        [answer.attemptId]: {
          points,
          comment: note,
          state,
          ...(message !== undefined && { message }),
        },
      }));
    keep("saving");
    setAt((index) => Math.min(index + 1, answers.length - 1));
    const mark = { attemptId: answer.attemptId, versionId, points, comment: note };
    const outcome = await sendMark("/api/results/marks", mark, takenSchema);
    if (outcome.ok) keep("saved");
    else keep("failed", outcome.message);
  };

  const suggested = answer?.suggestion?.points;
  const step = (by: 1 | -1) =>
    setAt((index) => Math.min(Math.max(index + by, 0), answers.length - 1));
  usePageKeys({
    ...digitKeys(maxPoints, (points) => void decide(points)),
    s: () => {
      if (typeof suggested === "number") void decide(suggested);
    },
    ...Object.fromEntries(Object.entries(ARROWS).map(([key, by]) => [key, () => step(by)])),
  });

  if (answer === undefined)
    return <p className="text-ink-soft">Nobody has handed in an answer yet.</p>;
  const decision = decisions[answer.attemptId];
  const current = pointsOf(answer, decisions);
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-ink-soft">
        Answer {at + 1} of {answers.length} · {marked} marked
      </p>
      <FailedDecisions answers={answers} decisions={decisions} onOpen={setAt} />
      <Card
        title={answer.name}
        actions={
          current === null ? (
            <Badge tone="amber">To mark</Badge>
          ) : (
            <Badge tone="good">{`${current} of ${maxPoints}`}</Badge>
          )
        }
      >
        <p className="min-h-40 max-w-prose whitespace-pre-wrap">
          {answer.text === "" ? "No answer." : answer.text}
        </p>
      </Card>
      {answer.suggestion !== null && (
        <SuggestedScore
          key={answer.attemptId}
          suggestion={answer.suggestion}
          onTake={(points) => void decide(points)}
        />
      )}
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="mb-1 font-medium">
          Marks
          <span className="max-md:hidden"> (keys 0 to {Math.min(9, maxPoints)})</span>
        </legend>
        {Array.from({ length: maxPoints + 1 }, (_, points) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: the points themselves
            key={points}
            variant={current === points ? "primary" : "secondary"}
            onPress={() => void decide(points)}
          >
            {points}
          </Button>
        ))}
      </fieldset>
      <label className="flex max-w-prose flex-col gap-1">
        <span className="font-medium">Comment for the pupil (optional)</span>
        <textarea
          key={answer.attemptId}
          ref={comment}
          rows={2}
          maxLength={2000}
          defaultValue={decision?.comment ?? answer.comment}
          className="rounded-control border border-line-strong bg-surface px-3 py-2"
        />
      </label>
      <div className="flex gap-2">
        <Button onPress={() => step(-1)} isDisabled={at === 0}>
          Back
        </Button>
        <Button onPress={() => step(1)} isDisabled={at === answers.length - 1}>
          Next
        </Button>
      </div>
    </div>
  );
}

/** A digit for each number of points that has one. */
function digitKeys(maxPoints: number, give: (points: number) => void): PageKeys {
  const digits = Array.from({ length: Math.min(9, maxPoints) + 1 }, (_, points) => points);
  return Object.fromEntries(digits.map((points) => [String(points), () => give(points)]));
}

function pointsOf(
  answer: AnswerToMark,
  decisions: Readonly<Record<string, Decision>>,
): number | null {
  const decision = decisions[answer.attemptId];
  if (decision === undefined || decision.state === "failed") return answer.points;
  return decision.points;
}

interface FailedDecisionsProps {
  readonly answers: readonly AnswerToMark[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly onOpen: (index: number) => void;
}

/** A mark the server did not take is said aloud and found again with one press. */
function FailedDecisions({ answers, decisions, onOpen }: FailedDecisionsProps) {
  return answers.map((answer, index) => {
    const decision = decisions[answer.attemptId];
    if (decision?.state !== "failed") return null;
    return (
      <Notice key={answer.attemptId} tone="amber" role="alert" title={`${answer.name}: not saved`}>
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
