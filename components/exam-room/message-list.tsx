import { MessageSquareText, X } from "lucide-react";
import type { ReactNode } from "react";
import { useId, useRef } from "react";
import { clockTime } from "@/components/attempt-player/time-words";
import { useRoomNow } from "./room-context";

const BUTTON = "exam-messages";

/** After a message was put aside the focus stands where it can be read again. */
export function focusMessages(): void {
  document.getElementById(BUTTON)?.focus();
}

/** Everything the invigilator has written, to read again; the newest first. */
export function MessageList(): ReactNode {
  const { notices } = useRoomNow();
  const panel = useRef<HTMLDialogElement>(null);
  const heading = useId();
  if (notices.length === 0) return null;
  return (
    <>
      <button
        type="button"
        id={BUTTON}
        className="button quiet"
        onClick={() => panel.current?.showModal()}
      >
        <MessageSquareText aria-hidden size={20} /> Messages ({notices.length})
      </button>
      <dialog ref={panel} className="panel" aria-labelledby={heading}>
        <form method="dialog" className="panel-head">
          <h2 id={heading}>Messages</h2>
          <button type="submit" className="button icon" aria-label="Close">
            <X aria-hidden size={22} />
          </button>
        </form>
        <ol className="messages">
          {notices.toReversed().map(({ id, text, at }) => (
            <li key={id}>
              <p className="note">{clockTime(at)}</p>
              <p className="message-text">{text}</p>
            </li>
          ))}
        </ol>
      </dialog>
    </>
  );
}
