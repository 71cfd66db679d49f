import { useAttempt, useQueue } from "./attempt-context";
import type { Place } from "./place";
import { withoutGoingBack } from "./place";
import { furthestAnswered, statusOf } from "./question-status";

/** The place the pupil asked for, or the nearest one this test allows. */
export function useAllowedPlace(asked: Place): Place {
  const { paper, questions } = useAttempt();
  const { state } = useQueue();
  if (paper.allow_back || questions === undefined) return asked;
  const key = `markwell-reached-${paper.attempt_id}`;
  const reached = Math.max(readReached(key), furthestAnswered(statusOf(questions, state)));
  if (asked.screen === "question" && asked.number > reached) keepReached(key, asked.number);
  return withoutGoingBack(asked, reached);
}

function readReached(key: string): number {
  try {
    return Number(sessionStorage.getItem(key) ?? 1);
  } catch {
    return 1;
  }
}

function keepReached(key: string, reached: number): void {
  try {
    sessionStorage.setItem(key, String(reached));
  } catch {
    // Storage may be blocked: the furthest answered question then says how far the pupil is.
  }
}
