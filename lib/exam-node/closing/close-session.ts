import type { CompleteReply, CompleteRequest } from "@/lib/core/attempts/protocol";
import type { TerminationReason } from "@/lib/core/exams/session-state";
import { isUnderWay } from "@/lib/core/exams/session-state";
import { AppError } from "@/lib/core/kernel/app-error";
import { sumPoints } from "@/lib/core/kernel/points";
import type { ExamNode } from "../node";
import { tellOfDanger } from "../practice/danger";
import { markedAnswers, resultOf } from "../practice/marked-answers";
import type { AnswerRow } from "../store/answers";
import { getAnswers } from "../store/answers";
import { findHandIn, record } from "../store/chains";
import { getExam, isPractice } from "../store/exam";
import { paperOf } from "../store/paper-cache";
import type { SessionRow } from "../store/sessions";
import { closeSession, getSession } from "../store/sessions";
import { inTransaction } from "../store/statements";

/**
 * Ends a sitting: entry, state and event at once. Ending it again, from whichever device, gives the first reply again.
 * @param request undefined where no device asked for it.
 * @throws AppError "closed" for who never began.
 */
export function close(
  node: ExamNode,
  sessionId: string,
  reason: TerminationReason,
  request: CompleteRequest | undefined,
  now: Date,
): CompleteReply {
  return inTransaction(node.database, () => {
    const session = getSession(node.database, sessionId);
    if (isUnderWay(session.state)) return closeNow(node, session, reason, request, now);
    const entry = findHandIn(node.database, sessionId);
    if (entry === undefined) throw new AppError("closed", "Open your exam first.");
    return replyTo(node, entry.received_at, entry.receipt);
  });
}

function closeNow(
  node: ExamNode,
  session: SessionRow,
  reason: TerminationReason,
  request: CompleteRequest | undefined,
  now: Date,
): CompleteReply {
  const { database } = node;
  insistOpen(node);
  const answers = getAnswers(database, session.id);
  const positions = Object.fromEntries(answers.map((row) => [row.question_id, row.position]));
  const payload = {
    ...{ kind: "hand-in", reason, answers: positions, ...request },
    // Nobody marks it later, so its result stands from now on.
    ...(isPractice(database) ? { result: resultOf(markedAnswers(database, session.id)) } : {}),
  };
  const client =
    request === undefined
      ? undefined
      : { clientId: request.client_id.toLowerCase(), clientSeq: request.client_seq };
  const entry = record(database, session.id, payload, now, client);
  closeSession(database, session, reason, now);
  const maxScore = paperOf(database, session.id).maxPoints;
  node.outbox.put({
    event_type: "participant_completed",
    participant_id: session.pupil_id,
    exam_session_id: session.id,
    timestamp: now.toISOString(),
    termination_reason: reason,
    ...scores(answers),
    max_score: maxScore,
  });
  if (isPractice(database)) tellOfDanger(node, session.id, now);
  return replyTo(node, now, entry.receipt);
}

/** Results that were fixed stay as they are. */
function insistOpen({ database }: ExamNode): void {
  if (getExam(database).finalised_at === null) return;
  throw new AppError("closed", "The results of this exam have been collected.");
}

/** Points marked by rule, and those that wait for a person. A late answer counts only if the teacher lets it. */
function scores(answers: readonly AnswerRow[]) {
  const inTime = answers.flatMap(({ late, mark }) => (late || mark === null ? [] : [mark]));
  const waiting = inTime.filter(({ outcome }) => outcome === "needs-review");
  return {
    final_score: sumPoints(inTime.map(({ points }) => points)),
    pending_points: sumPoints(waiting.map(({ maxPoints }) => maxPoints)),
  };
}

function replyTo({ database }: ExamNode, at: Date, receipt: string): CompleteReply {
  return { submitted_at: at.toISOString(), receipt, feedback_ready: isPractice(database) };
}
