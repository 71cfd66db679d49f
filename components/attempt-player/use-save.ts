import type { Pace } from "@/components/questions/player-part";
import type { Draft } from "@/lib/client/queue-state";
import { answerTo } from "@/lib/client/queue-state";
import { untouched, useAttempt } from "./attempt-context";
import type { ReadyQuestion } from "./prepare";

type Change = Partial<Pick<Draft, "response" | "hintUsed" | "flagged">>;

/** Puts what the pupil just did to a question on its way; leaving a field unchanged sends what waits. */
export function useSave(question: ReadyQuestion): (change: Change, pace?: Pace) => void {
  const { queue } = useAttempt().session;
  return (change, pace = "done") => {
    const before = answerTo(queue.snapshot().state, question.id) ?? untouched(question.id);
    const after = { ...pick(before), ...change };
    if (same(pick(before), after) || isStillEmpty(question, before, after)) return queue.flush();
    const { response = question.opened.empty } = after;
    // The queue keeps the answer in memory when the disk refuses; nothing is left to tell here.
    queue.save({ ...after, response }, pace === "typing").catch(() => queue.flush());
  };
}

function pick({ questionId, response, hintUsed, flagged }: Draft): Draft {
  return { questionId, response, hintUsed, flagged };
}

function same(a: Draft, b: Draft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Going through a field without typing is no answer; emptying one that began with something is a beginning. */
function isStillEmpty(question: ReadyQuestion, before: Draft, after: Draft): boolean {
  const { hintUsed, flagged, response } = before;
  return (
    response === undefined &&
    hintUsed === after.hintUsed &&
    flagged === after.flagged &&
    (after.response === undefined || isAsGiven(question, after.response))
  );
}

function isAsGiven({ opened }: ReadyQuestion, response: unknown): boolean {
  return JSON.stringify(response) === JSON.stringify(opened.empty);
}
