import type { ReactNode } from "react";
import { useEffect } from "react";
import { useAttempt, useQueue } from "./attempt-context";
import { BreakScreen } from "./break-screen";
import { DoneScreen, PausedScreen, TimeUpScreen } from "./closing-screens";
import { HandInScreen } from "./hand-in-screen";
import { usePlace } from "./navigation";
import { Notices } from "./notices";
import type { Place } from "./place";
import { QuestionScreen } from "./question-screen";
import { ReviewScreen } from "./review-screen";
import { StartScreen } from "./start-screen";
import { useSecondsLeft } from "./time-left";
import { useAllowedPlace } from "./use-allowed-place";

interface ScreensProps {
  /** Draws the bar above the screen. */
  top(working: boolean, secondsLeft: number | undefined): ReactNode;
}

/** The one screen that is on now. */
export function Screens({ top }: ScreensProps): ReactNode {
  const { session, ready, paper, exam } = useAttempt();
  const place = useAllowedPlace(usePlace(paper.questions.length));
  const secondsLeft = useSecondsLeft(session);
  const handedIn = useQueue().state.handedIn !== undefined || ready.state === "submitted";
  const paused = ready.state === "paused";
  const timeIsUp = secondsLeft === 0 && !handedIn && !paused;
  // The moment the time is up comes from the clock, not from anything the pupil does.
  useEffect(() => {
    if (timeIsUp) session.timeIsUp();
  }, [timeIsUp, session]);
  const shown = closing(handedIn, timeIsUp, paused) ?? <PlaceScreen place={place} />;
  return (
    <>
      {/* While paused no clock runs, and none is shown. */}
      {top(!handedIn && place.screen !== "start", paused ? undefined : secondsLeft)}
      <main className="page">
        {!handedIn && <Notices />}
        {exam === undefined ? shown : <exam.Stage {...{ handedIn, paused }}>{shown}</exam.Stage>}
      </main>
    </>
  );
}

function closing(handedIn: boolean, timeIsUp: boolean, paused: boolean): ReactNode {
  if (handedIn) return <DoneScreen />;
  if (timeIsUp) return <TimeUpScreen />;
  return paused ? <PausedScreen /> : undefined;
}

function PlaceScreen({ place }: { readonly place: Place }): ReactNode {
  const { questions } = useAttempt();
  // Nothing is asked before everything is here; a reload in the middle waits on the start screen.
  if (questions === undefined) return <StartScreen />;
  if (place.screen === "review") return <ReviewScreen questions={questions} />;
  if (place.screen === "break") return <BreakScreen />;
  if (place.screen === "hand-in") return <HandInScreen questions={questions} />;
  const question =
    place.screen === "question"
      ? questions.find(({ number }) => number === place.number)
      : undefined;
  return question === undefined ? <StartScreen /> : <QuestionScreen question={question} />;
}
