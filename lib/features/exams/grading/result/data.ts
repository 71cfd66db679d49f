import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import { dayOf } from "../../groups/data";
import { listToRun, programRunOf } from "../../running/data";
import { QUESTION_KEY } from "../data";
import { turnsOf } from "../desk/data";
import { pictureOf } from "../pictures/data";
import { evidenceSchema, othersSchema, turnsSchema } from "../schema";
import { getExamSheet } from "../sheet/data";
import type { MarkVersion, ResultQuestion, ResultView } from "../types";

const WHOLE = {
  group: { include: { exam: true }, omit: { database: true } },
  grades: { orderBy: { version: "desc" } },
  questions: {
    orderBy: { position: "asc" },
    include: { marks: { orderBy: { version: "desc" } } },
  },
} as const;

/** One pupil's result with every mark and grade ever given. @throws AppError "not-found". */
export async function getResult(resultId: string, anonymous: boolean): Promise<ResultView> {
  const row = await db.examResult.findUnique({ where: { id: resultId }, include: WHOLE });
  if (row === null) throw new AppError("not-found", "This result is not there any more.");
  const { examId, exam, date } = row.group;
  const sheet = await getExamSheet(examId, anonymous);
  const line = sheet.rows.find((each) => each.resultId === resultId);
  if (line === undefined) throw new AppError("not-found", "This result is not there any more.");
  const [by, toRun, keys] = await Promise.all([
    namesOf([...row.grades, ...row.questions.flatMap(({ marks }) => marks)]),
    listToRun(resultId),
    questionKeys(resultId),
  ]);
  const { cells: _, ...head } = line;
  return {
    ...head,
    ...{ examId, groupId: row.groupId, date: dayOf(date), subject: exam.subject },
    test: sheet.groups.find(({ groupId }) => groupId === row.groupId)?.test ?? null,
    startedAt: row.startedAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    questions: row.questions.map((question) => {
      const waitsForRun = toRun.has(question.id);
      return resultQuestion({ ...question, waitsForRun }, keys.get(question.id) ?? "", by);
    }),
    grades: row.grades.map(({ version, grade, reason, byId, at }) => ({
      ...{ version, reason, by: by(byId) },
      grade: grade.toNumber(),
      at: at.toISOString(),
    })),
  };
}

const keyRow = z.object({ id: z.string(), key: z.string() });

/** How the exam's pages name the questions of one result. */
async function questionKeys(resultId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query(
    `select q.id, ${QUESTION_KEY} as key from "ExamResultQuestion" q where q."resultId" = $1`,
    [resultId],
  );
  const read = parse(z.array(keyRow), rows, "The questions of a result");
  return new Map(read.map(({ id, key }) => [id, key]));
}

interface Decimal {
  toNumber(): number;
}
interface StoredMark {
  readonly version: number;
  readonly points: Decimal | null;
  readonly comment: string | null;
  readonly source: string;
  readonly evidence: unknown;
  readonly byId: string | null;
  readonly at: Date;
}
interface StoredQuestion
  extends Pick<
    ResultQuestion,
    "position" | "type" | "text" | "topic" | "difficulty" | "rubric" | "modelAnswer" | "late"
  > {
  readonly id: string;
  readonly maxPoints: Decimal;
  readonly conversation: unknown;
  readonly others: unknown;
  readonly parts: unknown;
  readonly notRun: string | null;
  readonly pictureId: string | null;
  readonly pictureAlt: string | null;
  readonly waitsForRun: boolean;
  readonly marks: readonly StoredMark[];
}
type NameOf = (personId: string | null) => string | null;

function resultQuestion(question: StoredQuestion, key: string, by: NameOf): ResultQuestion {
  const { position, type, text, topic, difficulty, rubric, modelAnswer, late } = question;
  const marks = question.marks.map((mark) => markVersion(mark, by));
  return {
    ...{
      questionId: question.id,
      key,
      position,
      type,
      text,
      topic,
      difficulty,
      rubric,
      modelAnswer,
    },
    maxPoints: question.maxPoints.toNumber(),
    turns: turnsOf(parse(turnsSchema, question.conversation, "A conversation")),
    picture: pictureOf(question),
    others: parse(othersSchema, question.others, "Another device's answer"),
    late,
    run: programRunOf({
      ...question,
      hasRun: marks.some(({ evidence }) => evidence.ran === true),
    }),
    marks,
  };
}

function markVersion(mark: StoredMark, by: NameOf): MarkVersion {
  const { version, points, comment, source, evidence, byId, at } = mark;
  return {
    ...{ version, comment, source: source.toLowerCase(), by: by(byId), at: at.toISOString() },
    points: points?.toNumber() ?? null,
    evidence: parse(evidenceSchema, evidence, "What a mark rests on"),
  };
}

async function namesOf(rows: readonly { readonly byId: string | null }[]): Promise<NameOf> {
  const ids = [...new Set(rows.flatMap(({ byId }) => byId ?? []))];
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, givenName: true, familyName: true },
  });
  const names = new Map(people.map((row) => [row.id, `${row.givenName} ${row.familyName}`]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
