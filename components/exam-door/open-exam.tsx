import type { Root } from "react-dom/client";
import type { PlayerLinks } from "@/components/attempt-player/attempt-context";
import type { ExamParts } from "@/components/attempt-player/exam-parts";
import { examParts } from "@/components/exam-room/parts";
import { attemptServer } from "@/lib/client/attempt-server";
import { AttemptSession } from "@/lib/client/attempt-session";
import { examCall } from "@/lib/client/exam-call";
import { watchFacts } from "@/lib/client/exam-facts";
import { listenToExam } from "@/lib/client/exam-listening";
import { ExamRoom } from "@/lib/client/exam-room";
import { doorLinks } from "./door";
import { enterExam } from "./enter-exam";

interface OpenedExam {
  readonly session: AttemptSession;
  readonly links: PlayerLinks;
  readonly exam: ExamParts;
}

/**
 * Opens one pupil's exam at the group this page belongs to.
 * @param base of the calls: "/exam"; what is kept on this device is filed under it and the sitting.
 */
export async function openExam(root: Root, base: string, title: string): Promise<OpenedExam> {
  const { exam_session_id: id } = await enterExam(root, title);
  const room = new ExamRoom(id);
  const server = attemptServer(base, () => examCall(room, id));
  const session = await AttemptSession.open(`${base}/${id}`, server);
  listenToExam(session, room, id);
  watchFacts(room.signals);
  return { session, links: doorLinks(), exam: examParts(room) };
}
