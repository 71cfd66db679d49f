import type { QueueState } from "@/lib/client/queue-state";
import { answerTo } from "@/lib/client/queue-state";
import type { ReadyQuestion } from "./prepare";

export interface QuestionStatus {
  readonly question: ReadyQuestion;
  readonly answered: boolean;
  readonly flagged: boolean;
}

/** How each question stands, for the review screen and the count before handing in. */
export function statusOf(
  questions: readonly ReadyQuestion[],
  state: QueueState,
): readonly QuestionStatus[] {
  return questions.map((question) => {
    const draft = answerTo(state, question.id);
    const answered = draft?.response !== undefined && !question.opened.isEmpty(draft.response);
    return { question, answered, flagged: draft?.flagged === true };
  });
}

/** The furthest question with an answer, 1 at least: where a pupil goes on who may not go back. */
export function furthestAnswered(statuses: readonly QuestionStatus[]): number {
  return statuses.findLast(({ answered }) => answered)?.question.number ?? 1;
}
