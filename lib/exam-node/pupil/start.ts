import { beginsUntil } from "@/lib/core/exams/beginning";
import { AppError } from "@/lib/core/kernel/app-error";
import type { ExamNode } from "../node";
import { record } from "../store/chains";
import { getExam } from "../store/exam";
import { paperOf } from "../store/paper-cache";
import type { SessionRow } from "../store/sessions";
import { getSession, pauseSession, startSession, timeOf } from "../store/sessions";
import { inTransaction } from "../store/statements";
import { clockOf } from "./standing";

/**
 * Opens a pupil's exam: from now on the clock runs. Opening it again changes nothing.
 * @throws AppError "closed" before it begins, and for who never began, once it is over.
 */
export function start(node: ExamNode, session: SessionRow, now: Date): SessionRow {
  if (session.started_at !== null) return session;
  const exam = getExam(node.database);
  const { startsAt } = exam.settings;
  const wait = startsAt === null ? 0 : Date.parse(startsAt) - now.getTime();
  if (wait > 0) {
    throw new AppError("closed", "Your exam has not begun yet. Please wait.", {
      retryAfterSeconds: Math.ceil(wait / 1000),
    });
  }
  const until = beginsUntil(timeOf(session, exam.settings));
  const over = until !== undefined && until <= now;
  // The end of a group ends every sitting; one that is open in it was opened again, or added, by an administrator.
  if (session.state !== "not_started" || over) throw new AppError("closed", "This exam is over.");
  return inTransaction(node.database, () => begin(node, session, exam.paused_at !== null, now));
}

function begin(node: ExamNode, session: SessionRow, paused: boolean, now: Date): SessionRow {
  const { database, outbox } = node;
  const { id, pupil_id, external_id, number } = session;
  startSession(database, id, now);
  if (paused) pauseSession(database, id, false, now);
  const questions = paperOf(database, id).questions.map((question) => question.id);
  record(database, id, { kind: "start", external_id, session_number: number, questions }, now);
  const begun = getSession(database, id);
  outbox.put({
    event_type: "participant_started",
    participant_id: pupil_id,
    exam_session_id: id,
    timestamp: now.toISOString(),
    deadline: clockOf(database, begun).deadline?.toISOString() ?? null,
  });
  if (paused) tellPaused(node, begun, now);
  return begun;
}

/** Who begins during a pause of the whole group waits with the others, and the invigilator sees it. */
function tellPaused({ outbox }: ExamNode, { id, pupil_id, state }: SessionRow, now: Date): void {
  outbox.put({
    event_type: "participant_state",
    participant_id: pupil_id,
    exam_session_id: id,
    timestamp: now.toISOString(),
    state,
    reason: "pause",
    deadline: null,
  });
}
