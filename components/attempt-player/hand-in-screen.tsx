import type { ReactNode } from "react";
import { useAttempt, useQueue } from "./attempt-context";
import { goTo } from "./navigation";
import type { ReadyQuestion } from "./prepare";
import { statusOf } from "./question-status";
import { Screen } from "./screen";

/** Asks once, in plain words. */
export function HandInScreen({
  questions,
}: {
  readonly questions: readonly ReadyQuestion[];
}): ReactNode {
  const { session, paper } = useAttempt();
  const { state } = useQueue();
  if (state.pending.some(({ kind }) => kind === "hand-in")) return <HandingIn />;
  const answered = statusOf(questions, state).filter((status) => status.answered).length;
  const back = () =>
    goTo(
      paper.allow_back
        ? { screen: "review" }
        : { screen: "question", number: paper.questions.length },
    );
  return (
    <Screen heading="Hand in your work?">
      <p className="lead">
        {answered === questions.length
          ? `You have answered all ${questions.length} questions.`
          : `You have answered ${answered} of ${questions.length} questions.`}{" "}
        After you hand in, you cannot change your answers.
      </p>
      <div className="choice-row">
        <button type="button" className="button big" onClick={back}>
          Not yet
        </button>
        <button
          type="button"
          className="button main big"
          onClick={() => {
            // A refusal of the disk is dealt with in the queue; the screen shows how things stand.
            session.queue.handIn().catch(() => session.queue.flush());
          }}
        >
          Yes, hand in
        </button>
      </div>
    </Screen>
  );
}

function HandingIn(): ReactNode {
  const { link, outlivesThePage } = useQueue();
  return (
    <Screen heading={link === "up" ? "Handing in…" : "Your work is kept"}>
      <p className="lead" role="status">
        {link === "up" ? "This takes a moment." : waitingWords(outlivesThePage)}
      </p>
    </Screen>
  );
}

function waitingWords(outlivesThePage: boolean): string {
  return outlivesThePage
    ? "There is no connection just now. Your work will be handed in as soon as it is back. Leave this page open, or open it again later on this device."
    : "There is no connection just now. Your work will be handed in as soon as it is back. Please leave this page open.";
}
