import * as z from "zod/mini";
import type { CurrentAnswer } from "@/lib/core/attempts/save-rule";
import type { MarkResult } from "@/lib/core/questions/contract";
import { bytesColumn, jsonColumn, momentColumn, truthColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const anything = jsonColumn(z.unknown());
const answerRow = z.object({
  question_id: z.uuid(),
  response: anything,
  position: z.int(),
  client_id: z.string(),
  client_seq: z.int(),
  late: truthColumn,
  has_other: truthColumn,
  hint_used: truthColumn,
  flagged: truthColumn,
  saved_at: momentColumn,
  answered: truthColumn,
  mark: z.nullable(
    jsonColumn(
      z.object({
        points: z.number(),
        maxPoints: z.number(),
        outcome: z.enum(["correct", "partial", "incorrect", "needs-review"]),
        parts: z.array(z.unknown()),
      }),
    ),
  ),
});
export type AnswerRow = z.infer<typeof answerRow>;

const recordedRow = z.object({
  position: z.int(),
  receipt: z.string(),
  payload: bytesColumn,
  received_at: momentColumn,
});

const progressRow = z.object({
  answered: z.int(),
  points: z.number(),
  last_save_at: z.nullable(z.string()),
});

const statements = perDatabase((database) => ({
  one: query(database, "SELECT * FROM answer WHERE session_id = ? AND question_id = ?", answerRow),
  all: query(database, "SELECT * FROM answer WHERE session_id = ?", answerRow),
  recorded: query(
    database,
    `SELECT position, receipt, payload, received_at FROM entry
     WHERE chain_id = ? AND client_id = ? AND client_seq = ?`,
    recordedRow,
  ),
  put: change(
    database,
    `INSERT INTO answer (session_id, question_id, response, position, client_id, client_seq, late, has_other,
       hint_used, flagged, saved_at, answered, mark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (session_id, question_id) DO UPDATE SET response = excluded.response,
       position = excluded.position, client_id = excluded.client_id, client_seq = excluded.client_seq,
       late = excluded.late, has_other = excluded.has_other, hint_used = excluded.hint_used,
       flagged = excluded.flagged, saved_at = excluded.saved_at, answered = excluded.answered,
       mark = excluded.mark`,
  ),
  progress: query(
    database,
    `SELECT coalesce(sum(answered), 0) AS answered, max(saved_at) AS last_save_at,
       coalesce(sum(iif(late = 0 AND mark IS NOT NULL, round(100 * (mark ->> 'points')), 0)), 0) / 100.0 AS points
     FROM answer WHERE session_id = ?`,
    progressRow,
  ),
}));

export function findAnswer(
  database: Sqlite,
  sessionId: string,
  questionId: string,
): AnswerRow | undefined {
  return statements(database).one.find(sessionId, questionId);
}

export function getAnswers(database: Sqlite, sessionId: string): AnswerRow[] {
  return statements(database).all.all(sessionId);
}

/** The entry a save already has, or undefined. */
export function findRecorded(
  database: Sqlite,
  sessionId: string,
  clientId: string,
  clientSeq: number,
) {
  return statements(database).recorded.find(sessionId, clientId, clientSeq);
}

/** What the node itself makes of an answer. */
export interface Judged {
  /** False for what was typed and taken out again. */
  readonly answered: boolean;
  readonly mark: MarkResult;
}

export function putAnswer(
  database: Sqlite,
  sessionId: string,
  questionId: string,
  answer: CurrentAnswer,
  { answered, mark }: Judged,
): void {
  const { points, maxPoints, outcome, parts } = mark;
  statements(database).put(
    sessionId,
    questionId,
    JSON.stringify(answer.response),
    answer.position,
    answer.clientId,
    answer.clientSeq,
    Number(answer.late),
    Number(answer.hasOther),
    Number(answer.hintUsed),
    Number(answer.flagged),
    answer.savedAt.toISOString(),
    Number(answered),
    JSON.stringify({ points, maxPoints, outcome, parts }),
  );
}

/** How far a sitting is. Points are those of answers in time that a rule could mark. */
export function getAnswered(
  database: Sqlite,
  sessionId: string,
): { readonly answered: number; readonly points: number; readonly lastSaveAt: string | null } {
  const row = statements(database).progress.get(sessionId);
  return { answered: row.answered, points: row.points, lastSaveAt: row.last_save_at };
}
