import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { Pair } from "@/lib/core/marking/suggesting/agreement";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import { suggestionSchema } from "@/lib/core/marking/suggesting/suggestion";
import { db } from "@/lib/platform/db/client";

const waitingRow = z.object({
  attemptId: z.string(),
  position: z.int(),
  response: z.unknown(),
  name: z.string(),
  yearGroup: z.int(),
});
export type WaitingAnswer = z.infer<typeof waitingRow>;

/** Answers to a question that wait for a teacher and have no suggestion of a model yet. */
export async function listWaiting(
  assignmentId: string,
  versionId: string,
): Promise<WaitingAnswer[]> {
  const rows = await db.$queryRaw<unknown[]>`
    select a."attemptId", a.position, a.response, c."yearGroup",
           person."givenName" || ' ' || person."familyName" as name
    from "Attempt" t
    join "Answer" a on a."attemptId" = t.id and a."questionVersionId" = ${versionId}::uuid
    join "Mark" m on m."attemptId" = t.id and m."questionVersionId" = ${versionId}::uuid and m.points is null
    join "Person" person on person.id = t."pupilId"
    join "Assignment" g on g.id = t."assignmentId"
    join "Class" c on c.id = g."classId"
    left join "MarkSuggestion" s on s."attemptId" = t.id and s."questionVersionId" = ${versionId}::uuid
      and s."answerPosition" = a.position
    where t."assignmentId" = ${assignmentId}::uuid and t.state in ('SUBMITTED', 'GRADED') and s."attemptId" is null
    order by t.id`;
  return parse(z.array(waitingRow), rows, "The answers that wait");
}

/** A question as a score is suggested for it. */
export async function getQuestionToSuggest(
  versionId: string,
): Promise<{ type: string; prompt: string; key: unknown; points: number }> {
  return db.questionVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { type: true, prompt: true, key: true, points: true },
  });
}

/** What a model suggested for the answers as they stand, by attempt. */
export async function findSuggestions(
  assignmentId: string,
  versionId: string,
): Promise<ReadonlyMap<string, Suggestion>> {
  const rows = await db.$queryRaw<{ attemptId: string; body: unknown }[]>`
    select s."attemptId", s.body from "MarkSuggestion" s
    join "Attempt" t on t.id = s."attemptId" and t."assignmentId" = ${assignmentId}::uuid
    join "Answer" a on a."attemptId" = s."attemptId" and a."questionVersionId" = s."questionVersionId"
      and a.position = s."answerPosition"
    where s."questionVersionId" = ${versionId}::uuid`;
  return new Map(
    rows.map(({ attemptId, body }) => [attemptId, parse(suggestionSchema, body, "A suggestion")]),
  );
}

const pairRow = z.object({ suggested: z.number(), decided: z.number(), maxPoints: z.number() });

/** Where a model suggested a score for this class and a teacher has decided since. */
export async function listDecided(classId: string): Promise<Pair[]> {
  const rows = await db.$queryRaw<unknown[]>`
    select (s.body->>'points')::float8 / m."maxPoints"::float8 as suggested,
           m.points::float8 / m."maxPoints"::float8 as decided, m."maxPoints"::float8 as "maxPoints"
    from "MarkSuggestion" s
    join "Mark" m on m."attemptId" = s."attemptId" and m."questionVersionId" = s."questionVersionId"
    join "Attempt" t on t.id = s."attemptId"
    join "Assignment" g on g.id = t."assignmentId"
    where g."classId" = ${classId}::uuid and m.source = 'TEACHER' and m.points is not null
      and s.body->>'points' is not null and m."maxPoints" > 0`;
  return parse(z.array(pairRow), rows, "The suggestions and marks");
}
