import { Hand, Info, MessageSquareText, MonitorSmartphone } from "lucide-react";
import type { ReactNode } from "react";
import { useAttempt, useQueue } from "@/components/attempt-player/attempt-context";
import { clockTime } from "@/components/attempt-player/time-words";
import { closeWords } from "./close-words";
import { focusMessages } from "./message-list";
import { useRoom, useRoomNow } from "./room-context";

/** What the exam room has to say now. */
export function RoomNotices(): ReactNode {
  return (
    // One polite region that is always there: what appears in it is read out, and nothing in it takes the focus.
    <div className="notices" role="status">
      <NewestMessage />
      <OtherComputer />
      <HandNotice />
      <LineNotice />
    </div>
  );
}

function NewestMessage(): ReactNode {
  const room = useRoom();
  const { notices, read } = useRoomNow();
  const newest = notices.findLast(({ id }) => !read.includes(id));
  if (newest === undefined) return null;
  const putAside = () => {
    room.putAside(newest.id);
    focusMessages();
  };
  return (
    <div key={newest.id} className="banner message">
      <MessageSquareText aria-hidden size={24} />
      <p>
        <strong>From your invigilator, {clockTime(newest.at)}:</strong>{" "}
        <span className="message-text">{newest.text}</span>
      </p>
      <button type="button" className="button" onClick={putAside}>
        OK
      </button>
    </div>
  );
}

function OtherComputer(): ReactNode {
  const room = useRoom();
  const { elsewhereAt } = useRoomNow();
  if (elsewhereAt === undefined) return null;
  return (
    <div className="banner">
      <MonitorSmartphone aria-hidden size={24} />
      <p>
        <strong>Your exam was opened on another computer at {clockTime(elsewhereAt)}.</strong>{" "}
        Please go on in one place. If that was not you, put your hand up.
      </p>
      <button type="button" className="button" onClick={() => room.hearElsewhere(undefined)}>
        OK
      </button>
    </div>
  );
}

function HandNotice(): ReactNode {
  const room = useRoom();
  const { link } = useQueue();
  const { handUp, handTold, handLowered } = useRoomNow();
  if (handLowered)
    return (
      <div className="banner">
        <Hand aria-hidden size={24} />
        <p>Your invigilator took your hand down. Still need help? Put it up again.</p>
        <button type="button" className="button" onClick={() => room.raiseHand(false)}>
          OK
        </button>
      </div>
    );
  if (!handUp || handTold || link === "up") return null;
  return (
    <div className="banner">
      <Hand aria-hidden size={24} />
      <p>
        Your hand is up, and your invigilator sees it when the connection is back. Until then, raise
        your own hand.
      </p>
    </div>
  );
}

/** Why the line was closed for good. An end has its own screen, and who is signed out is told so already. */
function LineNotice(): ReactNode {
  const { links } = useAttempt();
  const { link } = useQueue();
  const { closed } = useRoomNow();
  const words = closeWords(closed);
  if (words === undefined || link === "signed-out") return null;
  return (
    <div className="banner">
      <Info aria-hidden size={24} />
      <p>
        <strong>{words.what}</strong> {words.next}
      </p>
      {words.signIn && (
        // A tab of its own: this one may hold answers that nothing else does.
        <a className="button" href={links.signIn} target="_blank" rel="noopener">
          Sign in again
        </a>
      )}
    </div>
  );
}
