import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import { pool } from "@/lib/platform/db/pool";
import { testNotesSchema, toRunSchema } from "./schema";
import type { ExamPrograms, ProgramRun } from "./types";

/**
 * Whether the answer to question q waits for a run, in SQL: it is a program, nobody has marked it, and no run has.
 * A teacher who leaves a mark open has decided that no run gives it.
 */
export const WAITS_FOR_RUN = `(q."toRun" is not null and not exists (select 1 from "ExamMark" x
  where x."questionId" = q.id and (x.source = 'TEACHER' or x.points is not null or x.evidence ? 'ran')))`;

/** A program of a collected exam, and the question it answers. */
export interface WaitingExamProgram {
  readonly questionId: string;
  readonly question: StoredQuestion;
  readonly response: unknown;
}

const waitingRow = z.object({
  questionId: z.string(),
  type: z.string(),
  points: z.number(),
  response: z.unknown(),
  toRun: toRunSchema,
});

const WAITING = `select q.id as "questionId", q.type, q."maxPoints"::float8 as points, q.response, q."toRun"
  from "ExamResultQuestion" q
  where q."resultId" = $1 and q."notRun" is null and ${WAITS_FOR_RUN} order by q.position`;

/** The programs of one pupil's result that are still to be run. */
export async function listWaitingPrograms(resultId: string): Promise<WaitingExamProgram[]> {
  const { rows } = await pool.query(WAITING, [resultId]);
  return parse(z.array(waitingRow), rows, "The programs of a result").map(
    ({ questionId, type, points, response, toRun: { content, key } }) => ({
      ...{ questionId, response },
      question: { type, points, content, key },
    }),
  );
}

const idRow = z.object({ id: z.string() });

/** The questions of a result that wait for a run, or for their teacher where none could be made. */
export async function listToRun(resultId: string): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query(
    `select q.id from "ExamResultQuestion" q where q."resultId" = $1 and ${WAITS_FOR_RUN}`,
    [resultId],
  );
  return new Set(parse(z.array(idRow), rows, "The programs of a result").map(({ id }) => id));
}

const examRow = z.object({ waiting: z.int(), notRun: z.int(), why: z.array(z.string()) });

const OF_EXAM = `select count(*) filter (where q."notRun" is null)::int as waiting,
    count(q."notRun")::int as "notRun",
    coalesce(array_agg(distinct q."notRun") filter (where q."notRun" is not null), '{}') as why
  from "ExamGroup" g
  join "ExamResult" r on r."groupId" = g.id
  join "ExamResultQuestion" q on q."resultId" = r.id
  where g."examId" = $1 and ${WAITS_FOR_RUN}`;

/** The programs of an exam, over all its groups, that have no mark yet. */
export async function examPrograms(examId: string): Promise<ExamPrograms> {
  const { rows } = await pool.query(OF_EXAM, [examId]);
  const [{ waiting, notRun, why } = { waiting: 0, notRun: 0, why: [] }] = parse(
    z.array(examRow),
    rows,
    "The programs of an exam",
  );
  const [only = ""] = why;
  return { waiting, notRun, why: why.length === 1 ? only : "" };
}

/** What a page needs of an answer to say how it comes to its mark. */
export interface RunFacts {
  readonly waitsForRun: boolean;
  readonly notRun: string | null;
  readonly hasRun: boolean;
  readonly parts: unknown;
}

/** Null: the answer is no program, or was marked before it was run. */
export function programRunOf({ waitsForRun, notRun, hasRun, parts }: RunFacts): ProgramRun | null {
  if (hasRun) {
    const notes = parse(testNotesSchema, parts, "What the tests came to");
    return { state: "ran", tests: notes.map(({ note }) => note) };
  }
  if (!waitsForRun) return null;
  return notRun === null ? { state: "waits" } : { state: "not-run", why: notRun };
}
