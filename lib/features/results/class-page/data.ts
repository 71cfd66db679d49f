import { shareOf, whoNeedsAttention } from "@/lib/core/analytics/attention";
import type { ClassResults } from "@/lib/core/analytics/class-results";
import { mean } from "@/lib/core/analytics/class-results";
import { discriminations, keyIsDoubtful } from "@/lib/core/analytics/discrimination";
import { facilityOf } from "@/lib/core/analytics/facility";
import { objectiveStandings } from "@/lib/core/analytics/reteach";
import { sumPoints } from "@/lib/core/kernel/points";
import { questionLine } from "@/lib/core/questions/question-text";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { SheetRow } from "../data";
import { getAssignmentHead, listPaperQuestions, listSheetRows } from "../data";
import type { GridRow } from "../schema";
import type { AttentionRow, ClassPage, ObjectiveRow, QuestionRow } from "../types";

type PaperRow = Awaited<ReturnType<typeof listPaperQuestions>>[number];

/** Everything the class page shows. @throws AppError "not-found" for another teacher's class. */
export async function getClassPage(
  teacherId: string,
  assignmentId: string,
  now: Date,
): Promise<ClassPage> {
  const assignment = await getAssignmentHead(teacherId, assignmentId, now);
  const paper = await listPaperQuestions(assignment.assessmentId);
  const sheet = await listSheetRows(assignment, paper.length);
  const results = resultsOf(paper, sheet);
  const shares = results.rows.flatMap((row) => shareOf(results, row) ?? []);
  return {
    assignment,
    progress: progressOf(sheet),
    shares,
    meanShare: mean(shares),
    waiting: sheet.reduce((sum, { waiting }) => sum + waiting, 0),
    late: sheet.reduce((sum, { late }) => sum + late, 0),
    objectives: objectiveRows(results, sheet),
    questions: questionRows(paper, results),
    attention: attentionRows(results, sheet, paper.length, assignment.closed),
    grid: { maxPoints: paper.map(({ points }) => points), rows: sheet.map(gridRow) },
  };
}

/** The questions in the paper's order, each with its figures. */
export function questionRows(paper: readonly PaperRow[], results: ClassResults): QuestionRow[] {
  const discrimination = discriminations(results);
  return paper.map((question, column) => ({
    versionId: question.versionId,
    number: column + 1,
    prompt: lineOf(question),
    typeLabel: questionTypeOf(question.type).label,
    maxPoints: question.points,
    facility: facilityOf(results, column),
    discrimination: discrimination[column],
    keyDoubtful: keyIsDoubtful(discrimination[column], results.rows.length),
    waiting: results.rows.filter(({ cells }) => cells[column] === null).length,
  }));
}

/** Versions of questions never change: their lines are made once. */
const LINES = new Map<string, string>();
/** Some 50 tests of 40 questions; then it begins anew. */
const MOST_LINES = 2_000;

function lineOf(question: PaperRow): string {
  const known = LINES.get(question.versionId);
  if (known !== undefined) return known;
  const line = questionLine(question);
  if (LINES.size === MOST_LINES) LINES.clear();
  LINES.set(question.versionId, line);
  return line;
}

/** The handed-in papers as numbers. A question without an objective stands for its topic. */
export function resultsOf(paper: readonly PaperRow[], sheet: readonly SheetRow[]): ClassResults {
  return {
    questions: paper.map(({ versionId, objective, topic, points }) => ({
      id: versionId,
      objective: objective ?? topic ?? undefined,
      maxPoints: points,
    })),
    rows: sheet.flatMap(({ pupilId, handedIn, cells }) =>
      handedIn && cells !== null ? [{ pupilId, cells }] : [],
    ),
  };
}

function stateOf({ handedIn, attemptId }: SheetRow): GridRow["state"] {
  if (handedIn) return "handed-in";
  return attemptId === null ? "not-started" : "in-progress";
}

function progressOf(sheet: readonly SheetRow[]): ClassPage["progress"] {
  const count = (state: GridRow["state"]): number =>
    sheet.filter((row) => stateOf(row) === state).length;
  return {
    handedIn: count("handed-in"),
    inProgress: count("in-progress"),
    notStarted: count("not-started"),
  };
}

function objectiveRows(results: ClassResults, sheet: readonly SheetRow[]): ObjectiveRow[] {
  const names = new Map(sheet.map(({ pupilId, name }) => [pupilId, name]));
  return objectiveStandings(results).map(
    ({ objective, facility, reteach, columns, pupilsNotYet }) => ({
      objective,
      facility,
      reteach,
      questions: columns.map((column) => column + 1),
      pupilsNotYet: pupilsNotYet.map((id) => names.get(id) ?? ""),
    }),
  );
}

function attentionRows(
  results: ClassResults,
  sheet: readonly SheetRow[],
  questions: number,
  closed: boolean,
): AttentionRow[] {
  const rows = new Map(sheet.map((row) => [row.pupilId, row]));
  const progress = sheet.map((row) => ({
    pupilId: row.pupilId,
    state: stateOf(row),
    emptyAnswers: Math.max(0, questions - row.answered),
  }));
  return whoNeedsAttention(results, progress, closed).map((pupil) => ({
    ...pupil,
    name: rows.get(pupil.pupilId)?.name ?? "",
    attemptId: rows.get(pupil.pupilId)?.attemptId ?? undefined,
  }));
}

function gridRow(row: SheetRow): GridRow {
  const marked = (row.cells ?? []).filter((cell) => cell !== null);
  return {
    pupilId: row.pupilId,
    name: row.name,
    attemptId: row.attemptId ?? undefined,
    state: stateOf(row),
    cells: [...(row.cells ?? [])],
    total: row.handedIn ? sumPoints(marked) : undefined,
  };
}
