import * as z from "zod/mini";
import type { PackageImage, PackageQuestion } from "@/lib/core/exams/node-package";
import { packageQuestionSchema, pictureTypeSchema } from "@/lib/core/exams/node-package";
import { bytesColumn, lastingJsonColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const questionRow = z.object({ body: lastingJsonColumn(packageQuestionSchema) });
const imageRow = z.object({ media_type: pictureTypeSchema, bytes: bytesColumn });
const namedImageRow = z.extend(imageRow, { id: z.uuid() });

const statements = perDatabase((database) => ({
  all: query(database, "SELECT body FROM question ORDER BY number = 0, number", questionRow),
  bank: query(database, "SELECT body FROM question WHERE number > 0 ORDER BY number", questionRow),
  paper: query(
    database,
    `SELECT q.body FROM session_question s JOIN question q ON q.id = s.question_id
     WHERE s.session_id = ? ORDER BY s.place`,
    questionRow,
  ),
  insert: change(
    database,
    `INSERT INTO question (id, number, body) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number,
       body = iif(EXISTS (SELECT 1 FROM session_question q JOIN session s ON s.id = q.session_id
         WHERE q.question_id = excluded.id AND s.started_at IS NOT NULL), body, excluded.body)`,
  ),
  retire: change(
    database,
    "UPDATE question SET number = 0 WHERE id NOT IN (SELECT value FROM json_each(?))",
  ),
  remove: change(
    database,
    "DELETE FROM question WHERE number = 0 AND id NOT IN (SELECT question_id FROM session_question)",
  ),
  correct: change(database, "UPDATE question SET body = ? WHERE id = ?"),
  image: query(database, "SELECT media_type, bytes FROM image WHERE id = ?", imageRow),
  images: query(database, "SELECT id, media_type, bytes FROM image ORDER BY id", namedImageRow),
  insertImage: change(
    database,
    "INSERT INTO image (id, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
  ),
}));

/** The questions that papers are drawn from, in file order. */
export function getBank(database: Sqlite): PackageQuestion[] {
  return statements(database)
    .bank.all()
    .map(({ body }) => body);
}

/** Every question that is on any paper or may come onto one: the bank, then what only begun papers still hold. */
export function getQuestions(database: Sqlite): PackageQuestion[] {
  return statements(database)
    .all.all()
    .map(({ body }) => body);
}

/** The questions drawn for a session, in the order the pupil meets them. */
export function getDrawn(database: Sqlite, sessionId: string): PackageQuestion[] {
  return statements(database)
    .paper.all(sessionId)
    .map(({ body }) => body);
}

/** Adds a question, or corrects it; one that a pupil has opened stays as it was shown. */
export function putQuestion(database: Sqlite, question: PackageQuestion, number: number): void {
  statements(database).insert(question.id, number, JSON.stringify(question));
}

/** No other question is drawn from now on; one that is on no paper goes. */
export function keepOnly(database: Sqlite, ids: readonly string[]): void {
  statements(database).retire(JSON.stringify(ids));
  statements(database).remove();
}

/** Changes a question before anybody sits the exam. */
export function correctQuestion(database: Sqlite, question: PackageQuestion): void {
  statements(database).correct(JSON.stringify(question), question.id);
}

export function findImage(
  database: Sqlite,
  id: string,
): { readonly mediaType: PackageImage["mediaType"]; readonly bytes: Uint8Array } | undefined {
  const row = statements(database).image.find(id);
  return row === undefined ? undefined : { mediaType: row.media_type, bytes: row.bytes };
}

/** Every picture of the group. */
export function getImages(database: Sqlite): PackageImage[] {
  return statements(database)
    .images.all()
    .map(({ id, media_type: mediaType, bytes }) => ({
      ...{ id, mediaType },
      base64: Buffer.from(bytes).toString("base64"),
    }));
}

export function putImage(database: Sqlite, { id, mediaType, base64 }: PackageImage): void {
  statements(database).insertImage(id, mediaType, Buffer.from(base64, "base64"));
}
