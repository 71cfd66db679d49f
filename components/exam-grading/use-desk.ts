"use client";
import { useState } from "react";
import type { DeskAnswer } from "@/lib/features/exams/grading/types";
import { useSendMark } from "./use-send-mark";

/** A decision of this sitting, before and after the server has it. */
export interface Decision {
  readonly points: number;
  readonly comment: string;
  readonly state: "saving" | "saved" | "failed";
  readonly message: string;
}
export type Decisions = Readonly<Record<string, Decision>>;

/**
 * One answer after another, in the order they were when the desk was opened: what is marked does not jump away under the
 * teacher's hands when the page's data comes anew.
 */
export function useDesk(given: readonly DeskAnswer[], startAt: string | undefined) {
  const [order] = useState(() => given.map(({ questionId }) => questionId));
  const [at, setAt] = useState(() => Math.max(0, order.indexOf(startAt ?? "")));
  const [decisions, setDecisions] = useState<Decisions>({});
  const byId = new Map(given.map((answer) => [answer.questionId, answer]));
  const answers = order.flatMap((id) => byId.get(id) ?? []);
  const answer = answers[Math.min(at, answers.length - 1)];
  const send = useSendMark();
  const keep = (id: string, decision: Decision) =>
    setDecisions((all) => ({ ...all, [id]: decision }));

  const decide = async (points: number, comment: string) => {
    if (answer === undefined) return;
    const { questionId } = answer;
    const made = { points, comment, message: "" };
    const saving: Decision = { ...made, state: "saving" };
    keep(questionId, saving);
    setAt((index) => nextToMark(index, answers, { ...decisions, [questionId]: saving }));
    const outcome = await send({ questionId, seenVersion: answer.seenVersion, points, comment });
    if (outcome.ok) keep(questionId, { ...made, state: "saved" });
    else keep(questionId, { ...made, state: "failed", message: outcome.message });
  };
  const go = (step: number) =>
    setAt((index) => Math.max(0, Math.min(index + step, answers.length - 1)));
  return { answers, answer, at, decisions, decide, go, open: setAt };
}

/** The next that waits, further down first; where nothing waits, simply the next. */
function nextToMark(at: number, answers: readonly DeskAnswer[], decisions: Decisions): number {
  const waits = (answer: DeskAnswer) => pointsOf(answer, decisions) === null;
  const after = answers.findIndex((answer, index) => index > at && waits(answer));
  if (after >= 0) return after;
  const anywhere = answers.findIndex(waits);
  return anywhere >= 0 ? anywhere : Math.min(at + 1, answers.length - 1);
}

/** The mark an answer has on this page; null: it waits. */
export function pointsOf(answer: DeskAnswer, decisions: Decisions): number | null {
  const decision = decisions[answer.questionId];
  return decision === undefined || decision.state === "failed" ? answer.points : decision.points;
}
