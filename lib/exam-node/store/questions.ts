import * as z from "zod/mini";
import type { PackageImage, PackageQuestion } from "@/lib/core/exams/node-package";
import { packageImageSchema, packageQuestionSchema } from "@/lib/core/exams/node-package";
import { bytesColumn, lastingJsonColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const questionRow = z.object({ body: lastingJsonColumn(packageQuestionSchema) });
const imageRow = z.object({ media_type: z.string(), bytes: bytesColumn });
const namedImageRow = z.object({
  id: z.uuid(),
  media_type: packageImageSchema.shape.mediaType,
  bytes: bytesColumn,
});

const statements = perDatabase((database) => ({
  bank: query(database, "SELECT body FROM question ORDER BY number", questionRow),
  paper: query(
    database,
    `SELECT q.body FROM session_question s JOIN question q ON q.id = s.question_id
     WHERE s.session_id = ? ORDER BY s.place`,
    questionRow,
  ),
  insert: change(
    database,
    `INSERT INTO question (id, number, body) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET body = excluded.body, number = excluded.number
     WHERE NOT EXISTS (SELECT 1 FROM session_question q JOIN session s ON s.id = q.session_id
       WHERE q.question_id = excluded.id AND s.started_at IS NOT NULL)`,
  ),
  correct: change(database, "UPDATE question SET body = ? WHERE id = ?"),
  image: query(database, "SELECT media_type, bytes FROM image WHERE id = ?", imageRow),
  images: query(database, "SELECT id, media_type, bytes FROM image ORDER BY id", namedImageRow),
  insertImage: change(
    database,
    "INSERT INTO image (id, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
  ),
}));

/** Every question of the group, in file order. */
export function getBank(database: Sqlite): PackageQuestion[] {
  return statements(database)
    .bank.all()
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

/** Changes a question before anybody sits the exam. */
export function correctQuestion(database: Sqlite, question: PackageQuestion): void {
  statements(database).correct(JSON.stringify(question), question.id);
}

export function findImage(
  database: Sqlite,
  id: string,
): { readonly mediaType: string; readonly bytes: Uint8Array } | undefined {
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

export function putImage(
  database: Sqlite,
  { id, mediaType, base64 }: z.infer<typeof packageImageSchema>,
): void {
  statements(database).insertImage(id, mediaType, Buffer.from(base64, "base64"));
}
