import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { testOf } from "@/lib/core/exams/exam-name";
import { parse } from "@/lib/core/kernel/parse";
import { pool } from "@/lib/platform/db/pool";
import { noGroup } from "../groups/data";
import type { GradedExam } from "./types";

/**
 * Names a question, in SQL over "ExamResultQuestion" q: the same one is drawn in every group. By its words and, where its
 * file says one, by its fingerprint: two may ask for a sentence to be completed, of two pictures or lists of options.
 */
export const QUESTION_KEY = `md5(concat_ws(E'\\n', q.type, q."maxPoints", q.text, q.rubric, q.fingerprint))::uuid::text`;
/** The mark in force of question q, as m. */
export const MARK_IN_FORCE = `left join lateral (select points, comment, source, evidence, "byId", version
  from "ExamMark" where "questionId" = q.id order by version desc limit 1) m on true`;
/** The reason of a grade that closing the review made: it follows the marks when they change. */
export const FROM_MARKS = "From the marks";
/** Pupils who never began have answered nothing: they wait for nobody. */
export const ABSENT = "not_started";

const groupRow = z.object({
  examId: z.string(),
  subject: z.string(),
  date: z.string(),
  groupId: z.string(),
  slug: z.string(),
  title: z.string(),
  assessment: z.nullable(z.string()),
  review: z.string(),
  pupils: z.int(),
  absent: z.int(),
  waiting: z.int(),
});

const GROUPS = `select e.id as "examId", e.subject, to_char(e.date, 'YYYY-MM-DD') as date, g.id as "groupId", g.slug,
    g.title, a.title as assessment, lower(g.review::text) as review, count(distinct r.id)::int as pupils,
    count(distinct r.id) filter (where r.status = '${ABSENT}')::int as absent,
    count(q.id) filter (where m.points is null and r.status <> '${ABSENT}')::int as waiting
  from "Exam" e
  join "ExamGroup" g on g."examId" = e.id and g.review <> 'NOT_COLLECTED'
  left join "Assessment" a on a.id = g."assessmentId"
  left join "ExamResult" r on r."groupId" = g.id
  left join "ExamResultQuestion" q on q."resultId" = r.id
  ${MARK_IN_FORCE}
  where $1::uuid is null or e.id = $1::uuid
  group by e.id, g.id, a.id order by e.date desc, e.subject, g.slug`;

/** Every exam with the groups whose results are here, the newest first. */
export async function listGradedExams(examId: string | null = null): Promise<GradedExam[]> {
  const { rows } = await pool.query(GROUPS, [examId]);
  const exams = new Map<string, GradedExam & { groups: GradedExam["groups"][number][] }>();
  for (const row of parse(z.array(groupRow), rows, "The graded groups")) {
    const { examId: id, subject, date, title, assessment, ...group } = row;
    const exam = exams.get(id) ?? { examId: id, subject, date, groups: [] };
    const test = testOf({ subject, slug: group.slug, title, assessment });
    exam.groups.push({ ...group, test });
    exams.set(id, exam);
  }
  return [...exams.values()];
}

/** @throws AppError "not-found" for an exam none of whose results are here. */
export async function getGradedExam(examId: string): Promise<GradedExam> {
  const [exam] = await listGradedExams(examId);
  if (exam === undefined) throw noGroup();
  return exam;
}

const resultId = z.object({ id: z.string() });

/**
 * The numbers candidates go by while names are hidden: the same each time, and made of nothing that is known of a pupil.
 */
export async function candidateNumbers(examId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query(
    `select r.id from "ExamResult" r join "ExamGroup" g on g.id = r."groupId" where g."examId" = $1`,
    [examId],
  );
  const place = (id: string) => createHash("sha256").update(id).digest("hex");
  const ids = parse(z.array(resultId), rows, "The results").map(({ id }) => id);
  const shuffled = ids.toSorted((a, b) => place(a).localeCompare(place(b)));
  return new Map(shuffled.map((id, index) => [id, index + 1]));
}
