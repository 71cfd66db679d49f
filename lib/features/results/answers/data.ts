import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";

const answerRow = z.object({
  pupilId: z.string(),
  name: z.string(),
  attemptId: z.string(),
  response: z.unknown(),
  points: z.nullable(z.number()),
  outcome: z.nullable(z.string()),
  comment: z.nullable(z.string()),
  parts: z.unknown(),
  late: z.boolean(),
  hasOther: z.boolean(),
});
export type StoredAnswer = z.infer<typeof answerRow>;

/** Every handed-in pupil's newest answer to one question, by name. `response` is null where nothing was answered. */
export async function listAnswers(
  assignmentId: string,
  versionId: string,
): Promise<StoredAnswer[]> {
  const rows = await db.$queryRaw<unknown[]>`
    select person.id as "pupilId", person."givenName" || ' ' || person."familyName" as name, n.id as "attemptId",
           a.response, m.points::float8 as points, m.outcome, m.comment, m.parts,
           coalesce(a.late, false) as late, coalesce(a."hasOther", false) as "hasOther"
    from (select distinct on ("pupilId") id, "pupilId", state from "Attempt"
          where "assignmentId" = ${assignmentId}::uuid order by "pupilId", number desc) n
    join "Person" person on person.id = n."pupilId"
    left join "Answer" a on a."attemptId" = n.id and a."questionVersionId" = ${versionId}::uuid
    left join "Mark" m on m."attemptId" = n.id and m."questionVersionId" = ${versionId}::uuid
    where n.state in ('SUBMITTED', 'GRADED')
    order by person."familyName", person."givenName", person.id`;
  return parse(z.array(answerRow), rows, "The answers");
}

/** Content and key of a question version, as stored. */
export async function getQuestionParts(
  versionId: string,
): Promise<{ content: unknown; key: unknown }> {
  return db.questionVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { content: true, key: true },
  });
}
