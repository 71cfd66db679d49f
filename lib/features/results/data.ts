import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";
import type { AssignmentHead } from "./types";

/** @throws AppError "not-found", also for the class of another teacher. */
export async function getAssignmentHead(
  teacherId: string,
  assignmentId: string,
  now: Date,
): Promise<AssignmentHead> {
  const row = await db.assignment.findFirst({
    where: { id: assignmentId, class: { teachers: { some: { personId: teacherId } } } },
    include: { class: true, assessment: true },
  });
  if (row === null) throw new AppError("not-found", "This test was not given to a class of yours.");
  return {
    id: row.id,
    classId: row.classId,
    className: row.class.name,
    assessmentId: row.assessmentId,
    title: row.assessment.title,
    closesAt: row.closesAt?.toISOString(),
    closed: row.closesAt !== null && row.closesAt <= now,
    feedback: TIMING[row.assessment.feedbackTiming],
    feedbackReleasedAt: row.feedbackReleasedAt?.toISOString(),
  };
}

const TIMING = {
  ON_HAND_IN: "on-hand-in",
  WHEN_RELEASED: "when-released",
  NEVER: "never",
} as const;

/** The paper's questions in the author's order. */
export async function listPaperQuestions(assessmentId: string) {
  const rows = await db.assessmentQuestion.findMany({
    where: { assessmentId },
    orderBy: { position: "asc" },
    select: {
      questionVersionId: true,
      version: { select: { prompt: true, type: true, objective: true, topic: true, points: true } },
    },
  });
  return rows.map(({ questionVersionId, version }) => ({
    versionId: questionVersionId,
    ...version,
  }));
}

const sheetRow = z.object({
  pupilId: z.string(),
  name: z.string(),
  attemptId: z.nullable(z.string()),
  handedIn: z.boolean(),
  cells: z.nullable(z.array(z.nullable(z.number()))),
  waiting: z.int(),
  answered: z.int(),
  late: z.int(),
});
export type SheetRow = z.infer<typeof sheetRow>;

/**
 * One row per pupil of the class with the newest attempt: its points in the paper's order. A whole year group
 * (240 pupils × 40 questions) is one statement; the cells travel as arrays, not as 9,600 rows.
 */
export async function listSheetRows(assignment: {
  id: string;
  classId: string;
  assessmentId: string;
}): Promise<SheetRow[]> {
  const rows = await db.$queryRaw<unknown[]>`
    with paper as (
      select "questionVersionId" as version, position from "AssessmentQuestion" where "assessmentId" = ${assignment.assessmentId}::uuid
    ), newest as (
      select distinct on ("pupilId") id, "pupilId", state, "lateAccepted" from "Attempt"
      where "assignmentId" = ${assignment.id}::uuid order by "pupilId", number desc
    ), marked as (
      select n.id, array_agg(m.points::float8 order by p.position) as cells,
             count(*) filter (where m.id is not null and m.points is null)::int as waiting
      from newest n cross join paper p
      left join "Mark" m on m."attemptId" = n.id and m."questionVersionId" = p.version
      where n.state in ('SUBMITTED', 'GRADED') group by n.id
    ), given as (
      select n.id, count(*)::int as answered from newest n join "Answer" a on a."attemptId" = n.id group by n.id
    ), belated as (
      select n.id, count(*)::int as late from newest n join "AnswerLog" l on l."attemptId" = n.id
      where l.kind = 'late-save' and n."lateAccepted" is null group by n.id
    )
    select person.id as "pupilId", person."givenName" || ' ' || person."familyName" as name, n.id as "attemptId",
           coalesce(n.state in ('SUBMITTED', 'GRADED'), false) as "handedIn", marked.cells,
           coalesce(marked.waiting, 0) as waiting, coalesce(given.answered, 0) as answered, coalesce(belated.late, 0) as late
    from "Person" person
    left join newest n on n."pupilId" = person.id
    left join marked on marked.id = n.id
    left join given on given.id = n.id
    left join belated on belated.id = n.id
    where n.id is not null or person.id in (
      select "pupilId" from "Enrolment" where "classId" = ${assignment.classId}::uuid and until is null)
    order by person."familyName", person."givenName", person.id`;
  return parse(z.array(sheetRow), rows, "The results");
}
