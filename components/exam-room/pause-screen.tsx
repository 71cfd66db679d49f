import { CirclePause } from "lucide-react";
import type { ReactNode } from "react";
import { useQueue } from "@/components/attempt-player/attempt-context";
import { Screen } from "@/components/attempt-player/screen";
import { aboutTimeLeft } from "@/components/attempt-player/time-words";
import { useRoomNow } from "./room-context";

/** Nothing of the questions is on the screen, and the pupil knows that no time is lost. */
export function PauseScreen(): ReactNode {
  const { secondsAfterPause, onRestBreak } = useRoomNow();
  const { state } = useQueue();
  return (
    <Screen heading={onRestBreak ? "Your rest break" : "The exam is paused"}>
      <div className="rest">
        <CirclePause aria-hidden size={64} />
        <p className="lead">
          {state.pending.length === 0
            ? "Your work is saved."
            : "Your work is kept on this device. It is sent as soon as it can be."}{" "}
          The questions come back by themselves when your invigilator starts{" "}
          {onRestBreak ? "your exam" : "the exam"} again.
        </p>
        {secondsAfterPause !== null && (
          <p>
            <strong>The clock has stopped.</strong> {aboutTimeLeft(secondsAfterPause)} when{" "}
            {onRestBreak ? "you go on" : "the exam goes on"}.
          </p>
        )}
      </div>
    </Screen>
  );
}
