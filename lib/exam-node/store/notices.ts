import * as z from "zod/mini";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const noticeRow = z.object({ id: z.uuid(), text: z.string(), sent_at: z.string() });
const followUpRow = z.object({
  question_id: z.uuid(),
  answer_position: z.int(),
  asked_at: z.string(),
  text: z.nullable(z.string()),
  replied_at: z.nullable(z.string()),
});
export type FollowUpRow = z.infer<typeof followUpRow>;

const statements = perDatabase((database) => ({
  notices: query(
    database,
    "SELECT id, text, sent_at FROM notice WHERE session_id = ? ORDER BY sent_at, id",
    noticeRow,
  ),
  insertNotice: change(
    database,
    "INSERT INTO notice (id, session_id, text, sent_at) VALUES (?, ?, ?, ?)",
  ),
  followUps: query(
    database,
    `SELECT question_id, answer_position, asked_at, text, replied_at FROM follow_up
     WHERE session_id = ? ORDER BY answer_position`,
    followUpRow,
  ),
  ask: change(
    database,
    `INSERT INTO follow_up (session_id, question_id, answer_position, asked_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ),
  reply: change(
    database,
    `UPDATE follow_up SET text = ?, replied_at = ? WHERE session_id = ? AND question_id = ?
       AND answer_position = ? AND replied_at IS NULL`,
  ),
}));

/** What the invigilator has told this pupil, oldest first. */
export function getNotices(database: Sqlite, sessionId: string) {
  return statements(database)
    .notices.all(sessionId)
    .map(({ id, text, sent_at: at }) => ({ id, text, at }));
}

export function insertNotice(
  database: Sqlite,
  sessionId: string,
  notice: { readonly id: string; readonly text: string; readonly at: string },
): void {
  statements(database).insertNotice(notice.id, sessionId, notice.text, notice.at);
}

/** What the examiner was asked to follow up, and asked. */
export function getFollowUps(database: Sqlite, sessionId: string): FollowUpRow[] {
  return statements(database).followUps.all(sessionId);
}

/** The examiner is to read this answer. */
export function insertFollowUp(
  database: Sqlite,
  sessionId: string,
  questionId: string,
  position: number,
  at: Date,
): void {
  statements(database).ask(sessionId, questionId, position, at.toISOString());
}

/** @param text null: nothing more is asked. @returns false when nothing waited for it, or it was answered. */
export function replyFollowUp(
  database: Sqlite,
  to: {
    readonly sessionId: string;
    readonly questionId: string;
    readonly position: number;
    readonly text: string | null;
  },
  at: Date,
): boolean {
  const { sessionId, questionId, position, text } = to;
  return statements(database).reply(text, at.toISOString(), sessionId, questionId, position) === 1;
}
