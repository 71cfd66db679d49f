import * as z from "zod/mini";
import type { LogEntry } from "@/lib/core/attempts/log-entry";
import type { SaveReply, SaveRequest } from "@/lib/core/attempts/protocol";
import { saveAnswer } from "@/lib/core/attempts/save-answer";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { parse } from "@/lib/core/kernel/parse";
import * as dialogue from "@/lib/core/questions/dialogue/schema";
import { asksExaminer } from "@/lib/core/questions/shared/conversation-stage";
import { nthAsked } from "../export/asked";
import type { ExamNode } from "../node";
import { tellOfDanger } from "../practice/danger";
import { insistQuota } from "../practice/quota";
import { sqliteAnswerStore } from "../store/answer-store";
import { sha256 } from "../store/chains";
import { getExam, isPractice } from "../store/exam";
import { judge, readResponse } from "../store/judge";
import { getFollowUps, insertFollowUp } from "../store/notices";
import { paperOf } from "../store/paper-cache";
import { getSession } from "../store/sessions";
import { progressOf } from "./standing";

/** What of a sealed entry is told to the coordinator. */
const savedSchema = z.object({
  question_id: z.uuid(),
  response: z.unknown(),
  standing: z.enum(["current", "kept", "late"]),
});

/** Saves one answer of a pupil whose token was checked. @throws what `saveAnswer` throws. */
export function save(
  node: ExamNode,
  sessionId: string,
  request: SaveRequest,
  receivedAt: Date,
): Promise<SaveReply> {
  const report = (entry: LogEntry) => reportSave(node, entry);
  const store = sqliteAnswerStore(node.database, { judge, report });
  return saveAnswer(sessionId, request, receivedAt, { store, sha256, readResponse });
}

function reportSave(node: ExamNode, entry: LogEntry): void {
  if (isPractice(node.database)) insistQuota(node.database, entry);
  const stored: unknown = JSON.parse(new TextDecoder().decode(entry.payload));
  const saved = parse(savedSchema, stored, "An entry of the log");
  const session = getSession(node.database, entry.attemptId);
  node.outbox.put({
    event_type: "answer_submitted",
    participant_id: session.pupil_id,
    exam_session_id: session.id,
    timestamp: entry.receivedAt.toISOString(),
    question_id: saved.question_id,
    position: entry.position,
    receipt: entry.receipt,
    standing: saved.standing,
    progress: progressOf(node.database, session, entry.receivedAt),
  });
  const question = paperOf(node.database, session.id).byId.get(saved.question_id);
  if (question?.type === "dialogue" && saved.standing === "current")
    askExaminer(node, session.pupil_id, entry, question, saved.response);
  // It was looked at when it was handed in, before this came.
  if (saved.standing === "late" && isPractice(node.database))
    tellOfDanger(node, session.id, entry.receivedAt);
}

/**
 * The examiner model reads the answer at the coordinator; the pupil goes on meanwhile. Without a coordinator nothing is
 * asked, and no follow-up is shown.
 */
function askExaminer(
  node: ExamNode,
  pupilId: string,
  entry: LogEntry,
  question: PackageQuestion,
  response: unknown,
): void {
  const { attemptId: sessionId, position, receivedAt } = entry;
  if (node.config.coordinatorUrl === undefined) return;
  const requests = getFollowUps(node.database, sessionId).filter(
    (each) => each.question_id === question.id,
  );
  const asked = requests.filter(({ text }) => text !== null).length;
  if (asked >= getExam(node.database).settings.maxFollowups) return;
  // A pupil's typing is saved every second; the examiner reads what was called finished, once.
  if (!isToBeRead(question, response, requests.length)) return;
  const { prompt: text, key: rubric, content } = question;
  const nth = nthAsked(paperOf(node.database, sessionId).questions, question);
  insertFollowUp(node.database, sessionId, question.id, position, receivedAt);
  node.outbox.put({
    event_type: "followup_requested",
    participant_id: pupilId,
    exam_session_id: sessionId,
    timestamp: receivedAt.toISOString(),
    question_id: question.id,
    answer_position: position,
    followups_asked: asked,
    question: { text, nth, rubric, content },
    response,
  });
}

function isToBeRead({ content }: PackageQuestion, response: unknown, requested: number): boolean {
  return asksExaminer(
    dialogue.content.read(content, "The question"),
    dialogue.response.read(response, "The answer"),
    requested,
  );
}
