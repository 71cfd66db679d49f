import type { ServerMessage } from "@/lib/core/exams/socket";
import type { AttemptSession } from "./attempt-session";
import { ExamLine } from "./exam-line";
import { onPassOfAnotherTab, tokenFor } from "./exam-pass";
import type { ExamRoom } from "./exam-room";

/** Joins the attempt, the room and the live line of one sitting. */
export function listenToExam(session: AttemptSession, room: ExamRoom, sessionId: string): void {
  let last = "";
  const line = new ExamLine({
    token: () => tokenFor(sessionId),
    heard(message) {
      if (message.type === "message") room.hearNotice(message);
      if (message.type === "elsewhere") room.hearElsewhere(message.at);
      if (message.type === "state") room.hearLowered(message.hands_lowered);
      const now = newsIn(message);
      if (now !== last || showsTooMuch(session, message)) session.beat();
      last = now;
    },
    opened(say) {
      room.lineOpened();
      room.signals.lineOpened(say);
    },
    over: () => room.snapshot().ending !== null,
    closed(code) {
      room.lineClosed(code);
      // How things stand is asked the other way: an end, or that this browser is signed out.
      if (code !== undefined) session.beat();
    },
  });
  room.subscribe(() => {
    // Nothing keeps it closed any more: the exam was ended and is open again.
    if (room.snapshot().closed === undefined) line.open();
  });
  onPassOfAnotherTab(() => {
    line.open();
    session.beat();
  });
  line.open();
}

/** What of a message is worth asking about: the ticking of the clock is not. */
function newsIn(message: ServerMessage): string {
  if (message.type !== "state") return JSON.stringify(message);
  const { state, deadline, position } = message;
  return JSON.stringify({ state, deadline, position });
}

/** A pupil is never shown more time than the server will give. */
function showsTooMuch(session: AttemptSession, message: ServerMessage): boolean {
  if (message.type !== "state" || message.time_remaining_seconds === null) return false;
  const shown = session.secondsLeft();
  return shown === undefined || shown > message.time_remaining_seconds + 1;
}
