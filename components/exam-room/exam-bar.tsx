import { Hand } from "lucide-react";
import type { ReactNode } from "react";
import { useAttempt } from "@/components/attempt-player/attempt-context";
import { MessageList } from "./message-list";
import { useRoom, useRoomNow } from "./room-context";

/** What an exam has in the bar: the pupil's hand, and the invigilator's messages. */
export function ExamBar(): ReactNode {
  return (
    <>
      <MessageList />
      <HandButton />
    </>
  );
}

function HandButton(): ReactNode {
  const { session } = useAttempt();
  const room = useRoom();
  const { handUp } = useRoomNow();
  const toggle = () => {
    room.raiseHand(!handUp);
    // Without a line it goes along with a call, and one is made now.
    if (!room.snapshot().handTold) session.beat();
  };
  return (
    <button type="button" className="button quiet" aria-pressed={handUp} onClick={toggle}>
      <Hand aria-hidden size={20} fill={handUp ? "currentColor" : "none"} />
      {handUp ? "Your hand is up" : "Hand up"}
    </button>
  );
}
