import { v7 as newId } from "uuid";
import { drawQuestions } from "@/lib/core/exams/draw";
import { makeChain } from "./chains";
import { getExam } from "./exam";
import type { Sqlite } from "./open-database";
import { getPupil } from "./pupils";
import { getBank } from "./questions";
import { change, perDatabase } from "./statements";

const statements = perDatabase((database) => ({
  session: change(
    database,
    "INSERT INTO session (id, pupil_id, number, state) VALUES (?, ?, ?, 'not_started')",
  ),
  question: change(
    database,
    "INSERT INTO session_question (session_id, question_id, place) VALUES (?, ?, ?)",
  ),
}));

/** Opens a sitting for a pupil: its questions are drawn and stored before the first is shown. @returns its id. */
export function openSession(database: Sqlite, pupilId: string, number: number): string {
  const { settings } = getExam(database);
  const { external_id: externalId } = getPupil(database, pupilId);
  const sitting = {
    examId: settings.examId,
    date: settings.date,
    externalId,
    sessionNumber: number,
  };
  const drawn = drawQuestions(getBank(database), settings.numQuestions, settings.shuffle, sitting);
  const id = newId();
  makeChain(database, id);
  statements(database).session(id, pupilId, number);
  for (const [index, question] of drawn.entries())
    statements(database).question(id, question.id, index + 1);
  return id;
}
