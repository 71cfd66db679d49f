import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { exportQuestionSchema } from "@/lib/core/exams/export-file";
import { parse } from "@/lib/core/kernel/parse";
import type { Pair } from "@/lib/core/marking/suggesting/agreement";
import { db } from "@/lib/platform/db/client";
import { noGroup } from "../groups/data";

/** Which answer of a group: whose, of which sitting, to which question of its paper. */
export interface AnswerOfGroup {
  readonly externalId: string;
  readonly sessionNumber: number;
  /** What was asked. */
  readonly text: string;
  /** 1 for the first question of the paper in these words, 2 for the next. */
  readonly nth: number;
}

/** Names an answer of an exam from the day it is written to the day it is imported again. */
export function placeOfAnswer(
  groupId: string,
  { externalId, sessionNumber, text, nth }: AnswerOfGroup,
): string {
  const first = `${placesOfGroup(groupId)}${hashed(externalId)}:${sessionNumber}:${hashed(text)}`;
  return nth === 1 ? first : `${first}:${nth}`;
}

const hashed = (words: string): string =>
  createHash("sha256").update(words).digest("hex").slice(0, 16);

/** How every place of a group begins. */
export const placesOfGroup = (groupId: string): string => `exam:${groupId}:`;

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Where an answer was written: "Physics, 5 March 2026, physics-g1". */
export function sourceOf(subject: string, date: Date, slug: string): string {
  return `${subject}, ${DAY.format(date)}, ${slug}`;
}

const rowSchema = z.object({
  questionId: z.string(),
  externalId: z.string(),
  displayName: z.string(),
  sessionNumber: z.int(),
  text: z.string(),
  nth: z.int(),
  topic: z.string(),
  difficulty: z.string(),
  maxPoints: z.number(),
  rubric: z.string(),
  modelAnswer: z.string(),
  conversation: exportQuestionSchema.shape.conversation,
  others: z.array(z.object({ content: z.string() })),
  waits: z.boolean(),
  suggestedBy: z.nullable(z.string()),
});
export type AnswerToSuggest = z.infer<typeof rowSchema>;

/** Every answer of a group in a pupil's own words: whether it waits for a teacher, and who has suggested a score. */
export async function listWrittenAnswers(groupId: string): Promise<AnswerToSuggest[]> {
  const rows = await db.$queryRaw<unknown[]>`
    select q.id as "questionId", r."externalId", r."displayName", r."sessionNumber", q.text, q.topic, q.difficulty,
      (select count(*) from "ExamResultQuestion" same where same."resultId" = q."resultId" and same.text = q.text
        and same.position <= q.position)::int as nth,
      q."maxPoints"::float8 as "maxPoints", q.rubric, q."modelAnswer", q.conversation, q.others,
      coalesce(m.points is null, true) as waits, s.evidence->>'source' as "suggestedBy"
    from "ExamResult" r
    join "ExamResultQuestion" q on q."resultId" = r.id
    left join lateral (select points from "ExamMark" where "questionId" = q.id order by version desc limit 1) m on true
    left join lateral (select evidence from "ExamMark" where "questionId" = q.id and source = 'SUGGESTED'
      order by version desc limit 1) s on true
    where r."groupId" = ${groupId}::uuid and (jsonb_array_length(q.conversation) > 0 or jsonb_array_length(q.others) > 0)
    order by q.text, r.id`;
  return parse(z.array(rowSchema), rows, "The answers of a group");
}

/** A group as its answers are judged. @throws AppError "not-found". */
export async function getSuggestSetting(
  groupId: string,
): Promise<{ examId: string; source: string; settings: unknown }> {
  const row = await db.examGroup.findUnique({
    where: { id: groupId },
    select: {
      ...{ slug: true, date: true, settings: true, examId: true },
      exam: { select: { subject: true } },
    },
  });
  if (row === null) throw noGroup();
  const { slug, date, settings, examId, exam } = row;
  return { examId, settings, source: sourceOf(exam.subject, date, slug) };
}

const pairSchema = z.object({ suggested: z.number(), decided: z.number(), maxPoints: z.number() });

/** Where a model suggested a score in this exam and a teacher has decided since. */
export async function listDecidedOf(examId: string): Promise<Pair[]> {
  const rows = await db.$queryRaw<unknown[]>`
    select (s.evidence->>'points')::float8 / q."maxPoints"::float8 as suggested,
           m.points::float8 / q."maxPoints"::float8 as decided, q."maxPoints"::float8 as "maxPoints"
    from "ExamGroup" g
    join "ExamResult" r on r."groupId" = g.id
    join "ExamResultQuestion" q on q."resultId" = r.id and q."maxPoints" > 0
    join lateral (select evidence from "ExamMark" where "questionId" = q.id and source = 'SUGGESTED'
      order by version desc limit 1) s on true
    join lateral (select points, source from "ExamMark" where "questionId" = q.id order by version desc limit 1) m on true
    where g."examId" = ${examId}::uuid and m.source = 'TEACHER' and m.points is not null
      and s.evidence->>'source' = 'model' and s.evidence->>'points' is not null`;
  return parse(z.array(pairSchema), rows, "The suggestions and marks");
}
