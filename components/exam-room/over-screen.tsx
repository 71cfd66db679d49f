import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect } from "react";
import { useAttempt, useQueue } from "@/components/attempt-player/attempt-context";
import { Screen } from "@/components/attempt-player/screen";
import { clockTime } from "@/components/attempt-player/time-words";
import { overWords } from "./over-words";
import { useRoomNow } from "./room-context";

/** The exam is over for this pupil: how it ended, what was kept, and whether anything is still on its way. */
export function OverScreen(): ReactNode {
  const { session, paper, links } = useAttempt();
  const { pending } = useQueue().state;
  const { ending, closed } = useRoomNow();
  // The reply to handing in does not say why the exam ended, nor how much is kept: that is asked once.
  useEffect(() => session.beat(), [session]);
  const { heading, lead } = overWords(ending?.reason, closed);
  const waiting = pending.filter(({ kind }) => kind === "save").length;
  return (
    <Screen heading={heading} title={`${heading} – ${paper.title}`}>
      <div className="rest">
        <CircleCheck aria-hidden size={64} />
        <p className="lead">{lead}</p>
        <KeptLine />
        {waiting > 0 ? (
          <WaitingNote waiting={waiting} />
        ) : (
          <a className="button main big" href={links.home}>
            Sign out
          </a>
        )}
      </div>
    </Screen>
  );
}

/** What the server holds, with the receipt of the hand-in. */
function KeptLine(): ReactNode {
  const { handedIn, late } = useQueue().state;
  const { ending } = useRoomNow();
  const receipt = ending?.receipt ?? handedIn?.receipt;
  const at = ending?.at ?? handedIn?.submittedAt;
  return (
    <>
      {ending !== null && (
        <p>
          {ending.questions_answered} of {ending.total_questions} questions are answered and kept.
        </p>
      )}
      {receipt !== undefined && at !== undefined && (
        <p>
          Handed in {clockTime(at)} · <b className="receipt">{receipt}</b>
        </p>
      )}
      {late && (
        <p className="banner">
          Some of your work arrived after the end. It is kept. Your teacher decides about it.
        </p>
      )}
    </>
  );
}

function WaitingNote({ waiting }: { readonly waiting: number }): ReactNode {
  const { links } = useAttempt();
  const { link } = useQueue();
  const answers = waiting === 1 ? "1 answer is" : `${waiting} answers are`;
  return (
    <div className="banner" role="status">
      <p>
        <strong>{answers} still on this device.</strong>{" "}
        {link === "signed-out"
          ? "Please sign in again, so that they can be sent."
          : "They are sent as soon as there is a connection. Please keep this page open."}{" "}
        They count as late; your teacher decides about them.
      </p>
      {link === "signed-out" && (
        <a className="button" href={links.signIn} target="_blank" rel="noopener">
          Sign in again
        </a>
      )}
    </div>
  );
}
