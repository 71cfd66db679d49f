import type { Root } from "react-dom/client";
import type { PlayerLinks } from "@/components/attempt-player/attempt-context";
import type { ExamParts } from "@/components/attempt-player/exam-parts";
import { doorLinks, forgetIfAsked } from "@/components/exam-door/door";
import { attemptServer } from "@/lib/client/attempt-server";
import { AttemptSession } from "@/lib/client/attempt-session";
import { examCall } from "@/lib/client/exam-call";
import { listenToExam } from "@/lib/client/exam-listening";
import type { ExamPass } from "@/lib/client/exam-pass";
import { findPass, keepPass } from "@/lib/client/exam-pass";
import { ExamRoom } from "@/lib/client/exam-room";
import { DoorScreen } from "./door-screen";
import { PRACTICE_PARTS } from "./parts";

interface OpenedPractice {
  readonly session: AttemptSession;
  readonly links: PlayerLinks;
  readonly exam: ExamParts;
}

/**
 * Opens one attempt at the practice this page belongs to. Its line brings what an examiner asks on; nothing of this
 * computer is told, for nobody watches.
 * @param base of the calls: "/exam"; what is kept on this device is filed under it and the attempt.
 */
export async function openPractice(
  root: Root,
  base: string,
  title: string,
): Promise<OpenedPractice> {
  forgetIfAsked();
  const { exam_session_id: id } = findPass() ?? (await letIn(root, title));
  const room = new ExamRoom(id);
  const server = attemptServer(base, () => examCall(room, id));
  const session = await AttemptSession.open(`${base}/${id}`, server);
  listenToExam(session, room, id);
  return {
    session,
    links: doorLinks(),
    exam: PRACTICE_PARTS,
  };
}

function letIn(root: Root, title: string): Promise<ExamPass> {
  return new Promise((resolve) => {
    const enter = (pass: ExamPass) => {
      keepPass(pass);
      resolve(pass);
    };
    root.render(<DoorScreen title={title} onEnter={enter} />);
  });
}
