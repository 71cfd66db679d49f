import { MonitorSmartphone, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { useAttempt, useQueue } from "./attempt-context";
import { FollowUpNotice } from "./follow-up-notice";

/** An outage shorter than this is nobody's business: the save line tells enough. */
const PATIENCE_MILLISECONDS = 60_000;

/** What the pupil should know now, each with what was kept and what to do. */
export function Notices(): ReactNode {
  return (
    // One polite region that is always there, so that what appears in it is read out.
    <div className="notices" role="status">
      <LinkNotice />
      <ElsewhereNotice />
      <KeptNotice />
      <FollowUpNotice />
    </div>
  );
}

function LinkNotice(): ReactNode {
  const { links } = useAttempt();
  const { link, outlivesThePage } = useQueue();
  const lost = useLost();
  if (link === "signed-out") {
    return (
      <div className="banner">
        <WifiOff aria-hidden size={24} />
        <p>You have been signed out. Your work is kept on this device.</p>
        {/* A tab of its own: this one may hold answers that nothing else does. */}
        <a className="button" href={links.signIn} target="_blank" rel="noopener">
          Sign in again
        </a>
      </div>
    );
  }
  if (!lost) return null;
  return (
    <div className="banner">
      <WifiOff aria-hidden size={24} />
      <p>
        <strong>Connection lost, your work is kept.</strong>{" "}
        {outlivesThePage
          ? "You can carry on. It is sent when the connection is back."
          : "You can carry on, but keep this page open until the connection is back."}
      </p>
    </div>
  );
}

/** Whether nothing was heard of the server for a minute. */
function useLost(): boolean {
  const { link, lastHeard } = useQueue();
  const [now, setNow] = useState(() => performance.now());
  // Time passes outside React; it matters only while nothing is heard.
  useEffect(() => {
    if (link === "up") return;
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [link]);
  return link === "down" && now - lastHeard >= PATIENCE_MILLISECONDS;
}

function ElsewhereNotice(): ReactNode {
  const { session, ready } = useAttempt();
  if (!ready.elsewhere) return null;
  return (
    <div className="banner">
      <MonitorSmartphone aria-hidden size={24} />
      <p>
        <strong>You are working on another device too.</strong> The answers from there are shown
        here now. Please go on in one place.
      </p>
      <button type="button" className="button" onClick={() => session.dismissElsewhere()}>
        OK
      </button>
    </div>
  );
}

function KeptNotice(): ReactNode {
  const { session, paper } = useAttempt();
  const { keptBeside } = useQueue().state;
  const numbers = paper.questions
    .filter(({ question_id }) => keptBeside.includes(question_id))
    .map(({ number }) => number);
  if (numbers.length === 0) return null;
  const which = numbers.length === 1 ? `question ${numbers[0]}` : `questions ${numbers.join(", ")}`;
  return (
    <div className="banner">
      <MonitorSmartphone aria-hidden size={24} />
      <p>
        For {which} you gave a later answer on another device. That one counts. What you wrote here
        is kept too, and your teacher can see it.
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          session.queue.dismissKept().catch(() => undefined);
        }}
      >
        OK
      </button>
    </div>
  );
}
