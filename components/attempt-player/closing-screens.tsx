import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useAttempt, useQueue } from "./attempt-context";
import { Screen } from "./screen";
import { clockTime } from "./time-words";

/** The end: what was done, the receipt, and the one thing to do next. */
export function DoneScreen(): ReactNode {
  const { paper, links } = useAttempt();
  const { handedIn, late, pending } = useQueue().state;
  return (
    <Screen heading="You have finished" title={`Finished – ${paper.title}`}>
      <div className="rest">
        <CircleCheck aria-hidden size={64} />
        <p className="lead">Well done. Your work is handed in and safe.</p>
        {handedIn !== undefined && (
          <p>
            Handed in {clockTime(handedIn.submittedAt)} ·{" "}
            <b className="receipt">{handedIn.receipt}</b>
          </p>
        )}
        {pending.length > 0 && (
          <p className="banner">
            Your last answers are still being sent. Please keep this page open for a moment.
          </p>
        )}
        {late && (
          <p className="banner">
            Some of your work arrived after the time was up. It is kept. Your teacher decides about
            it.
          </p>
        )}
        <a
          className="button main big"
          href={handedIn?.feedbackReady === true ? links.feedback : links.home}
        >
          {handedIn?.feedbackReady === true ? "See your feedback" : "Back to your page"}
        </a>
      </div>
    </Screen>
  );
}

/** The deadline has passed here; the server has the last word. */
export function TimeUpScreen(): ReactNode {
  const { link, state } = useQueue();
  const sent = state.pending.every(({ kind }) => kind === "hand-in");
  return (
    <Screen heading="The time is up">
      <p className="lead" role="status">
        {link === "up"
          ? "Your work is being handed in."
          : "Your work is kept on this device. It is handed in as soon as the connection is back."}
      </p>
      {!sent && link !== "up" && (
        <p className="note">Your teacher will see what arrives late and decide about it.</p>
      )}
    </Screen>
  );
}

export function PausedScreen(): ReactNode {
  return (
    <Screen heading="The test is paused">
      <p className="lead">Your work is saved. You can go on when your teacher starts it again.</p>
    </Screen>
  );
}
