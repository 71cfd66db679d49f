import type { ReactNode } from "react";
import { useEffect } from "react";
import { Screen } from "@/components/attempt-player/screen";
import { clockTime } from "@/components/attempt-player/time-words";

interface WaitingScreenProps {
  readonly name: string;
  readonly startsAt: string;
  /** Called once the exam may be opened; the server has the last word. */
  onBegin(): void;
}

/** Before the time: nothing to do but wait, and the page opens the exam by itself. */
export function WaitingScreen({ name, startsAt, onBegin }: WaitingScreenProps): ReactNode {
  // Time passes outside React. A second late rather than early: the server refuses what is early.
  useEffect(() => {
    const timer = setInterval(() => {
      if (Date.now() > Date.parse(startsAt) + 1000) onBegin();
    }, 1000);
    return () => clearInterval(timer);
  }, [startsAt, onBegin]);
  return (
    <main className="page">
      <Screen heading={`Hello, ${name}`}>
        <p className="lead">
          Your exam begins at {clockTime(startsAt)}. It opens here by itself; you need not do
          anything.
        </p>
        <button type="button" className="button big" onClick={onBegin}>
          Open it now
        </button>
      </Screen>
    </main>
  );
}
