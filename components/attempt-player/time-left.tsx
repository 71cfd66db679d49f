import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect, useEffectEvent, useState } from "react";
import type { AttemptSession } from "@/lib/client/attempt-session";
import { aboutTimeLeft, exactTime } from "./time-words";

/** Seconds left by the server's clock, looked at every second; undefined without a limit. */
export function useSecondsLeft(session: AttemptSession): number | undefined {
  const [seconds, setSeconds] = useState(() => session.secondsLeft());
  const look = useEffectEvent(() => setSeconds(session.secondsLeft()));
  // The clock is outside React: the page looks at it.
  useEffect(() => {
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

/** "About 20 minutes left". The exact clock shows only to a pupil who asks for it. */
export function TimeLeft({ seconds }: { readonly seconds: number }): ReactNode {
  const [exact, setExact] = useState(false);
  return (
    <button
      type="button"
      className="button quiet time-left"
      aria-expanded={exact}
      onClick={() => setExact(!exact)}
    >
      <Clock aria-hidden size={20} />
      <span>{exact ? `${exactTime(seconds)} left` : aboutTimeLeft(seconds)}</span>
    </button>
  );
}

/** Said once to screen readers when five minutes and one minute are left. */
export function TimeWarning({ seconds }: { readonly seconds: number }): ReactNode {
  const minutes = seconds <= 60 ? 1 : 5;
  return (
    <p className="said" role="status">
      {seconds > 0 && seconds <= 300 ? aboutTimeLeft(minutes * 60) : ""}
    </p>
  );
}
