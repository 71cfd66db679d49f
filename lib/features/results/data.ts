import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { Points } from "@/lib/core/kernel/points";
import { db } from "@/lib/platform/db/client";
import { makeTurns } from "@/lib/platform/db/turns";
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
      version: {
        select: {
          prompt: true,
          type: true,
          content: true,
          objective: true,
          topic: true,
          points: true,
        },
      },
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
  /** The marked points as "place:points" words, in no order: the shape that costs the database and the page least. */
  marks: z.nullable(z.string()),
  waiting: z.int(),
  answered: z.int(),
  late: z.int(),
});
export interface SheetRow extends Omit<z.infer<typeof sheetRow>, "marks"> {
  /** Points in the paper's order, null where a mark is still to come; null before the paper is handed in. */
  readonly cells: readonly (Points | null)[] | null;
}

/** Two at once: the first pages are drawn while the next are read, instead of all being read and then all drawn. */
const inTurn = makeTurns(2);

/**
 * One row per pupil of the class with the newest attempt: its points in the paper's order. A whole year group
 * (240 pupils × 40 questions) is one statement; the whole travels as one value, the points as one text a pupil, not as 9,600 rows.
 * Each attempt's marks are read together ("offset 0" keeps them so): Postgres takes a class for a few rows and would else look up each mark by itself.
 */
export async function listSheetRows(
  assignment: { id: string; classId: string; assessmentId: string },
  questions: number,
): Promise<SheetRow[]> {
  const [read] = await inTurn(
    () => db.$queryRaw<{ rows: unknown }[]>`
    with paper as materialized (
      select "questionVersionId" as version, row_number() over (order by position) - 1 as place
      from "AssessmentQuestion" where "assessmentId" = ${assignment.assessmentId}::uuid
    ), newest as materialized (
      select distinct on ("pupilId") id, "pupilId", state, "lateAccepted" from "Attempt"
      where "assignmentId" = ${assignment.id}::uuid order by "pupilId", number desc
    )
    select coalesce(json_agg(sheet), '[]') as rows from (
    select person.id as "pupilId", person."givenName" || ' ' || person."familyName" as name, n.id as "attemptId",
           coalesce(n.state in ('SUBMITTED', 'GRADED'), false) as "handedIn", marked.marks,
           coalesce(marked.waiting, 0) as waiting,
           (select count(*) from "Answer" a where a."attemptId" = n.id)::int as answered,
           (select count(*) from "AnswerLog" l where l."attemptId" = n.id and l.kind = 'late-save'
            and n."lateAccepted" is null)::int as late
    from "Person" person
    left join newest n on n."pupilId" = person.id
    left join lateral (
      select string_agg(p.place || ':' || m.points, ' ') as marks,
             count(*) filter (where m.points is null)::int as waiting
      from (select "questionVersionId", points from "Mark" where "attemptId" = n.id offset 0) m
      join paper p on p.version = m."questionVersionId"
      where n.state in ('SUBMITTED', 'GRADED')
    ) marked on true
    where n.id is not null or person.id in (
      select "pupilId" from "Enrolment" where "classId" = ${assignment.classId}::uuid and until is null)
    order by person."familyName", person."givenName", person.id) sheet`,
  );
  return parse(z.array(sheetRow), read?.rows, "The results").map(({ marks, ...row }) => ({
    ...row,
    cells: row.handedIn ? cellsOf(marks ?? "", questions) : null,
  }));
}

/** Split by hand: 9,600 marks of a year group are read at every opening of its page. */
function cellsOf(marks: string, questions: number): (Points | null)[] {
  const cells = new Array<Points | null>(questions).fill(null);
  for (let from = 0; from < marks.length; ) {
    const space = marks.indexOf(" ", from);
    const end = space === -1 ? marks.length : space;
    const colon = marks.indexOf(":", from);
    cells[Number(marks.slice(from, colon))] = Number(marks.slice(colon + 1, end));
    from = end + 1;
  }
  return cells;
}
