import * as z from "zod/mini";
import { gradeOf } from "@/lib/core/exams/grade";
import { parse } from "@/lib/core/kernel/parse";
import { sumPoints } from "@/lib/core/kernel/points";
import { agreementOf, maySuggest } from "@/lib/core/marking/suggesting/agreement";
import { modelSettings } from "@/lib/platform/ai/model-settings";
import { pool } from "@/lib/platform/db/pool";
import { examPrograms, WAITS_FOR_RUN } from "../../running/data";
import { listDecidedOf } from "../../suggesting/data";
import {
  ABSENT,
  candidateNumbers,
  FROM_MARKS,
  getGradedExam,
  MARK_IN_FORCE,
  QUESTION_KEY,
} from "../data";
import type { ExamQuestion, ExamSheet, ResultRow } from "../types";

const questionRow = z.object({
  key: z.string(),
  text: z.string(),
  topic: z.string(),
  difficulty: z.string(),
  type: z.string(),
  maxPoints: z.number(),
  answers: z.int(),
  waiting: z.int(),
  running: z.int(),
  earned: z.nullable(z.number()),
  marked: z.int(),
});

const QUESTIONS = `select ${QUESTION_KEY} as key, min(q.text) as text, min(q.topic) as topic,
    min(q.difficulty) as difficulty, min(q.type) as type, min(q."maxPoints")::float8 as "maxPoints",
    count(*)::int as answers, count(*) filter (where m.points is null)::int as waiting,
    count(*) filter (where q."notRun" is null and ${WAITS_FOR_RUN})::int as running,
    sum(m.points)::float8 as earned, count(m.points)::int as marked
  from "ExamGroup" g
  join "ExamResult" r on r."groupId" = g.id and r.status <> '${ABSENT}'
  join "ExamResultQuestion" q on q."resultId" = r.id
  ${MARK_IN_FORCE}
  where g."examId" = $1 group by 1 order by avg(q.position), 2, 1`;

/** The questions of an exam over all its groups, numbered as every page numbers them. */
export async function listExamQuestions(examId: string): Promise<ExamQuestion[]> {
  const { rows } = await pool.query(QUESTIONS, [examId]);
  return parse(z.array(questionRow), rows, "The questions of the exam").map(
    ({ earned, marked, ...question }, index) => {
      const most = marked * question.maxPoints;
      return {
        ...question,
        number: index + 1,
        share: earned === null || most === 0 ? null : earned / most,
      };
    },
  );
}

const resultSchema = z.object({
  resultId: z.string(),
  name: z.string(),
  externalId: z.string(),
  group: z.string(),
  sessionNumber: z.int(),
  status: z.string(),
  decided: z.nullable(z.number()),
  marks: z.array(
    z.object({ key: z.string(), points: z.nullable(z.number()), maxPoints: z.number() }),
  ),
});
type StoredResult = z.infer<typeof resultSchema>;

const RESULTS = `select r.id as "resultId", r."displayName" as name, r."externalId", g.slug as "group",
    r."sessionNumber", r.status,
    (select case when reason = '${FROM_MARKS}' and g.review <> 'REVIEWED' then null else grade::float8 end
      from "ExamGrade" where "resultId" = r.id order by version desc limit 1) as decided,
    coalesce((select json_agg(json_build_object('key', ${QUESTION_KEY}, 'points', m.points, 'maxPoints', q."maxPoints"))
      from "ExamResultQuestion" q ${MARK_IN_FORCE} where q."resultId" = r.id), '[]') as marks
  from "ExamGroup" g join "ExamResult" r on r."groupId" = g.id where g."examId" = $1`;

/** Every pupil × every question. @param anonymous hides who is who. @throws AppError "not-found". */
export async function getExamSheet(examId: string, anonymous: boolean): Promise<ExamSheet> {
  const exam = await getGradedExam(examId);
  const [questions, rows, numbers, decided, programs] = await Promise.all([
    listExamQuestions(examId),
    listResultRows(examId),
    candidateNumbers(examId),
    listDecidedOf(examId),
    examPrograms(examId),
  ]);
  const keys = questions.map(({ key }) => key);
  const shown = rows.map((row) => resultRow(row, keys));
  const agreement = agreementOf(decided);
  return {
    ...exam,
    questions,
    rows: anonymous ? withoutNames(shown, numbers) : byName(shown),
    ...{
      agreement,
      suggestionsShown: maySuggest(agreement),
      hasModel: modelSettings() !== undefined,
      programs,
    },
  };
}

async function listResultRows(examId: string): Promise<StoredResult[]> {
  const { rows } = await pool.query(RESULTS, [examId]);
  return parse(z.array(resultSchema), rows, "The results of the exam");
}

function resultRow({ marks, decided, ...row }: StoredResult, keys: readonly string[]): ResultRow {
  const byKey = new Map(marks.map((mark) => [mark.key, mark.points]));
  const isAbsent = row.status === ABSENT;
  return {
    ...row,
    isAbsent,
    cells: keys.map((key) => byKey.get(key)),
    points: sumPoints(marks.map(({ points }) => points ?? 0)),
    maxPoints: sumPoints(marks.map(({ maxPoints }) => maxPoints)),
    waiting: isAbsent ? 0 : marks.filter(({ points }) => points === null).length,
    grade: decided ?? (isAbsent ? null : (gradeOf(marks) ?? null)),
    gradeIsDecided: decided !== null,
  };
}

function byName(rows: readonly ResultRow[]): ResultRow[] {
  return rows.toSorted(
    (a, b) => a.name.localeCompare(b.name, "en-GB") || a.sessionNumber - b.sessionNumber,
  );
}

/** In an order that says nothing of them. */
function withoutNames(
  rows: readonly ResultRow[],
  numbers: ReadonlyMap<string, number>,
): ResultRow[] {
  return rows
    .map((row) => ({ number: numbers.get(row.resultId) ?? 0, row }))
    .sort((a, b) => a.number - b.number)
    .map(({ number, row }) => ({ ...row, name: `Candidate ${number}`, externalId: "" }));
}
