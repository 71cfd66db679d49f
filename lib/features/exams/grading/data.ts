import { createHash } from "node:crypto";
import Papa from "papaparse";
import { gradeOf } from "@/lib/core/exams/grade";
import { AppError } from "@/lib/core/kernel/app-error";
import { sumPoints } from "@/lib/core/kernel/points";
import { db } from "@/lib/platform/db/client";
import { dayOf } from "../groups/data";
import type { GradedGroup, ResultRow, ResultView } from "./types";

const NEWEST = { orderBy: { version: "desc" }, take: 1 } as const;
const IN_FORCE = {
  grades: NEWEST,
  questions: { select: { maxPoints: true, marks: NEWEST }, orderBy: { position: "asc" } },
} as const;

/** Every group whose results are here, the newest first. */
export async function listGradedGroups(): Promise<GradedGroup[]> {
  const rows = await db.examGroup.findMany({
    where: { review: { not: "NOT_COLLECTED" } },
    orderBy: [{ date: "desc" }, { slug: "asc" }],
    select: {
      ...{ id: true, slug: true, date: true, review: true },
      exam: { select: { subject: true } },
      results: { select: { status: true, questions: IN_FORCE.questions } },
    },
  });
  return rows.map((row) => ({
    groupId: row.id,
    examId: row.slug,
    date: dayOf(row.date),
    subject: row.exam.subject,
    review: row.review.toLowerCase(),
    pupils: row.results.length,
    waiting: row.results
      .flatMap(({ questions }) => questions)
      .filter(({ marks }) => marks[0]?.points === null || marks[0] === undefined).length,
  }));
}

/** The results of a group. @param anonymous hides names: candidates in an order that says nothing of them. */
export async function listResults(groupId: string, anonymous: boolean): Promise<ResultRow[]> {
  const rows = await db.examResult.findMany({ where: { groupId }, include: IN_FORCE });
  const byName = rows.toSorted(
    (a, b) =>
      a.displayName.localeCompare(b.displayName, "en-GB") || a.sessionNumber - b.sessionNumber,
  );
  if (!anonymous) return byName.map((row) => resultRow(row, undefined));
  return candidates(rows).map((row, index) => resultRow(row, index + 1));
}

/** One pupil's result with every mark and grade ever given. @throws AppError "not-found". */
export async function getResult(resultId: string, anonymous: boolean): Promise<ResultView> {
  const row = await db.examResult.findUnique({
    where: { id: resultId },
    include: {
      group: { include: { exam: true }, omit: { database: true } },
      grades: { orderBy: { version: "desc" } },
      questions: {
        orderBy: { position: "asc" },
        include: { marks: { orderBy: { version: "desc" } } },
      },
    },
  });
  if (row === null) throw new AppError("not-found", "This result is not there any more.");
  const number = anonymous ? await candidateNumber(row.groupId, resultId) : undefined;
  const names = await namesOf([
    ...row.grades.map(({ byId }) => byId),
    ...row.questions.flatMap(({ marks }) => marks.map(({ byId }) => byId)),
  ]);
  const by = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    ...resultRow(row, number),
    groupId: row.groupId,
    examId: row.group.slug,
    date: dayOf(row.group.date),
    subject: row.group.exam.subject,
    startedAt: row.startedAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    questions: row.questions.map(({ id, resultId: _, marks, maxPoints, ...question }) => ({
      ...question,
      questionId: id,
      maxPoints: maxPoints.toNumber(),
      marks: marks.map((mark) => ({
        version: mark.version,
        points: mark.points?.toNumber() ?? null,
        comment: mark.comment,
        source: mark.source.toLowerCase(),
        evidence: mark.evidence,
        by: by(mark.byId),
        at: mark.at.toISOString(),
      })),
    })),
    grades: row.grades.map(({ version, grade, reason, byId, at }) => ({
      ...{ version, reason, by: by(byId) },
      grade: grade.toNumber(),
      at: at.toISOString(),
    })),
  };
}

/** Finals of a group as a spreadsheet file: UTF-8 with its mark; nothing in it runs as a formula. */
export async function resultsCsv(groupId: string): Promise<string> {
  const rows = await listResults(groupId, false);
  const fields = ["student_id", "display_name", "session", "status", "points", "of", "grade"];
  const data = rows.map((row) => [
    ...[row.externalId, row.name, String(row.sessionNumber), row.status],
    ...[
      String(row.points),
      String(row.maxPoints),
      row.grade === null ? "to mark" : String(row.grade),
    ],
  ]);
  const csv = Papa.unparse({ fields, data }, { escapeFormulae: true, newline: "\r\n" });
  return `\uFEFF${csv}\r\n`;
}

interface Decimal {
  toNumber(): number;
}
interface RowInForce {
  readonly id: string;
  readonly externalId: string;
  readonly displayName: string;
  readonly sessionNumber: number;
  readonly status: string;
  readonly grades: readonly { readonly grade: Decimal }[];
  readonly questions: readonly {
    readonly maxPoints: Decimal;
    readonly marks: readonly { readonly points: Decimal | null }[];
  }[];
}

function resultRow(row: RowInForce, candidate: number | undefined): ResultRow {
  const marks = row.questions.map(({ maxPoints, marks: [mark] }) => ({
    maxPoints: maxPoints.toNumber(),
    points: mark?.points?.toNumber() ?? null,
  }));
  const decided = row.grades[0]?.grade.toNumber();
  return {
    resultId: row.id,
    name: candidate === undefined ? row.displayName : `Candidate ${candidate}`,
    externalId: candidate === undefined ? row.externalId : "",
    sessionNumber: row.sessionNumber,
    status: row.status,
    points: sumPoints(marks.map(({ points }) => points ?? 0)),
    maxPoints: sumPoints(marks.map(({ maxPoints }) => maxPoints)),
    waiting: marks.filter(({ points }) => points === null).length,
    grade: decided ?? gradeOf(marks) ?? null,
    gradeIsDecided: decided !== undefined,
  };
}

/** The same order each time, made of nothing that is known of a pupil. */
function candidates<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const place = ({ id }: T) => createHash("sha256").update(id).digest("hex");
  return rows.toSorted((a, b) => place(a).localeCompare(place(b)));
}

async function candidateNumber(groupId: string, resultId: string): Promise<number> {
  const rows = await db.examResult.findMany({ where: { groupId }, select: { id: true } });
  return candidates(rows).findIndex(({ id }) => id === resultId) + 1;
}

async function namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await db.person.findMany({
    where: { id: { in: known } },
    select: { id: true, givenName: true, familyName: true },
  });
  return new Map(people.map((row) => [row.id, `${row.givenName} ${row.familyName}`]));
}
