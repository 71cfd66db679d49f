import { Circle, CircleCheck, Flag } from "lucide-react";
import type { ReactNode } from "react";
import { wordsOf } from "@/components/rich-text/plain";
import { useQueue } from "./attempt-context";
import { goTo } from "./navigation";
import type { ReadyQuestion } from "./prepare";
import type { QuestionStatus } from "./question-status";
import { statusOf } from "./question-status";
import { Screen } from "./screen";

/** Every question with how it stands; each leads back to itself. */
export function ReviewScreen({
  questions,
}: {
  readonly questions: readonly ReadyQuestion[];
}): ReactNode {
  const statuses = statusOf(questions, useQueue().state);
  const empty = statuses.filter(({ answered }) => !answered).length;
  return (
    <Screen heading="Your answers">
      <p className="lead">
        {empty === 0
          ? "You have answered every question. Look again if you like, or hand in."
          : `${empty === 1 ? "1 question is" : `${empty} questions are`} still empty. Choose a question to go to it.`}
      </p>
      <ol className="review">
        {statuses.map((status) => (
          <ReviewItem key={status.question.id} {...status} />
        ))}
      </ol>
      <nav className="question-bar" aria-label="What next">
        <button type="button" className="button quiet" onClick={() => goTo({ screen: "break" })}>
          Take a break
        </button>
        <button type="button" className="button main" onClick={() => goTo({ screen: "hand-in" })}>
          Hand in
        </button>
      </nav>
    </Screen>
  );
}

function ReviewItem({ question, answered, flagged }: QuestionStatus): ReactNode {
  return (
    <li>
      <button
        type="button"
        className="review-item"
        data-empty={!answered || undefined}
        onClick={() => goTo({ screen: "question", number: question.number })}
      >
        <span className="place">{question.number}</span>
        <span className="review-words">{wordsOf(question.prompt)}</span>
        <span className="review-state">
          {answered ? <CircleCheck aria-hidden size={20} /> : <Circle aria-hidden size={20} />}
          {answered ? "Answered" : "Empty"}
        </span>
        {flagged && (
          <span className="review-flag">
            <Flag aria-hidden size={20} fill="currentColor" /> Flagged
          </span>
        )}
      </button>
    </li>
  );
}
