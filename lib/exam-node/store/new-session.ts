import { v7 as newId } from "uuid";
import { drawQuestions } from "@/lib/core/exams/draw";
import { makeChain } from "./chains";
import { getExam } from "./exam";
import type { Sqlite } from "./open-database";
import { getPupil } from "./pupils";
import { getBank } from "./questions";
import type { SessionRow } from "./sessions";
import { change, perDatabase } from "./statements";

const statements = perDatabase((database) => ({
  session: change(
    database,
    "INSERT INTO session (id, pupil_id, number, state) VALUES (?, ?, ?, 'not_started')",
  ),
  put: change(
    database,
    "INSERT INTO session_question (session_id, question_id, place) VALUES (?, ?, ?)",
  ),
  drop: change(database, "DELETE FROM session_question WHERE session_id = ?"),
}));

/** Opens a sitting for a pupil: its questions are drawn and stored before the first is shown. @returns its id. */
export function openSession(database: Sqlite, pupilId: string, number: number): string {
  const id = newId();
  makeChain(database, id);
  statements(database).session(id, pupilId, number);
  drawPaper(database, { id, number, external_id: getPupil(database, pupilId).external_id });
  return id;
}

/** Which questions a sitting has; they are drawn from the bank as it stands. */
export function drawPaper(
  database: Sqlite,
  { id, number, external_id: externalId }: Pick<SessionRow, "id" | "number" | "external_id">,
): void {
  const { examId, date, numQuestions, shuffle } = getExam(database).settings;
  const sitting = { examId, date, externalId, sessionNumber: number };
  const drawn = drawQuestions(getBank(database), numQuestions, shuffle, sitting);
  for (const [index, question] of drawn.entries())
    statements(database).put(id, question.id, index + 1);
}

/** A sitting that has not begun has no questions from now on, until they are drawn anew. */
export function dropPaper(database: Sqlite, sessionId: string): void {
  statements(database).drop(sessionId);
}
