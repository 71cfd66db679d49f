import { v7 as newId } from "uuid";
import type { LoginReply } from "@/lib/core/exams/login";
import type { ExamNode } from "../node";
import { record } from "../store/chains";
import { getExam } from "../store/exam";
import type { PupilRow } from "../store/pupils";
import type { SessionRow } from "../store/sessions";
import { setDevice } from "../store/sessions";
import { insertSignIn } from "../store/sign-ins";
import { inLightTransaction, inTransaction } from "../store/statements";

/** Longer than any exam day; the coordinator tears the group down long before. */
const TOKEN_HOURS = 14;

/** Lets a pupil, whose right to it was checked, into a sitting: its token, and what the page must know. */
export function signInTo(
  node: ExamNode,
  pupil: PupilRow,
  session: SessionRow,
  deviceId: string | undefined,
  at: Date,
): LoginReply {
  const signInId = newId();
  const device = deviceId ?? newId();
  const before = session.last_device;
  const moves = before !== null && before !== device;
  // Who signs in would do so again after a power cut, and to open the paper, which begins it, makes it durable. A move is
  // told to the coordinator, and of a sitting that has begun the player is told how far its log is: both last at once.
  const commit = moves || session.started_at !== null ? inTransaction : inLightTransaction;
  commit(node.database, () => {
    insertSignIn(node.database, { id: signInId, sessionId: session.id, device }, at);
    record(node.database, session.id, { kind: "sign-in", device }, at);
    setDevice(node.database, session.id, device);
    if (moves) tellOfMove(node, session, { before, device }, at);
  });
  const { settings } = getExam(node.database);
  const expiresAt = new Date(at.getTime() + TOKEN_HOURS * 3_600_000);
  const token = node.tokenKey.make({
    user_id: pupil.id,
    exam_session_id: session.id,
    execution_environment_id: node.config.environmentId,
    sign_in_id: signInId,
    exp: Math.floor(expiresAt.getTime() / 1000),
  });
  return {
    token,
    expires_at: expiresAt.toISOString(),
    user_id: pupil.id,
    exam_session_id: session.id,
    execution_environment_id: node.config.environmentId,
    display_name: pupil.display_name,
    title: settings.title,
    server_time: at.toISOString(),
    starts_at: settings.startsAt,
  };
}

/** A pupil may go on at another computer: it is recorded, told to the invigilator, and to the earlier computer. */
function tellOfMove(
  node: ExamNode,
  session: SessionRow,
  { before, device }: { readonly before: string; readonly device: string },
  at: Date,
): void {
  record(node.database, session.id, { kind: "device-change", device, before }, at);
  node.outbox.put({
    event_type: "participant_signal",
    participant_id: session.pupil_id,
    timestamp: at.toISOString(),
    kind: "device_change",
    value: device,
  });
  node.lines.tell(session.id, { type: "elsewhere", at: at.toISOString() });
}
