import { SIGNALS_HEADER } from "@/lib/core/exams/signals";
import type { Call } from "./attempt-server";
import { tokenFor } from "./exam-pass";
import type { ExamRoom } from "./exam-room";

/** One call to an exam group: with the pupil's token, and with facts for the invigilator while no line is open. */
export function examCall(room: ExamRoom, sessionId: string): Call {
  const token = tokenFor(sessionId);
  const signals = room.signals.along();
  return {
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(signals.length === 0 ? {} : { [SIGNALS_HEADER]: JSON.stringify(signals) }),
    },
    heard(reply) {
      room.signals.arrived(signals);
      room.hearReply(reply);
    },
  };
}
