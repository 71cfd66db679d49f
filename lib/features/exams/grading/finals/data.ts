import Papa from "papaparse";
import writeExcelFile from "write-excel-file/node";
import { getExamSheet } from "../sheet/data";
import type { ExamSheet, ResultRow } from "../types";

const HEADINGS = [
  ...["student_id", "display_name", "group", "session", "status"],
  ...["marks", "of", "grade", "final", "not_marked"],
] as const;
/** How wide each column opens in a spreadsheet, in characters. */
const WIDTHS = [16, 28, 16, 9, 14, 9, 9, 9, 24, 24];
const MOST_SHEET_NAME = 31;

/** A file of finals, and what to call it. */
export interface FinalsFile<Content> {
  readonly fileName: string;
  readonly content: Content;
}

/** Finals of an exam over all its groups: UTF-8 with its mark; nothing in it runs as a formula. @throws "not-found". */
export async function finalsCsv(examId: string): Promise<FinalsFile<string>> {
  const sheet = await getExamSheet(examId, false);
  const data = sheet.rows.map((row) =>
    line(row, sheet).map((cell) => (cell === null ? "" : String(cell))),
  );
  const fields = [...HEADINGS];
  const csv = Papa.unparse({ fields, data }, { escapeFormulae: true, newline: "\r\n" });
  return { fileName: `${fileName(sheet)}.csv`, content: `\uFEFF${csv}\r\n` };
}

/**
 * The same as a workbook. Every text is written as a text cell, so a name that begins with "=" stays a name.
 * @throws AppError "not-found".
 */
export async function finalsXlsx(examId: string): Promise<FinalsFile<Uint8Array<ArrayBuffer>>> {
  const sheet = await getExamSheet(examId, false);
  const head = HEADINGS.map((value) => ({ type: String, value, fontWeight: "bold" as const }));
  const rows = sheet.rows.map((row) => line(row, sheet).map(cellOf));
  const buffer = await writeExcelFile([head, ...rows], {
    sheet: sheetName(sheet),
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return { fileName: `${fileName(sheet)}.xlsx`, content: new Uint8Array(buffer) };
}

function cellOf(value: string | number | null) {
  if (value === null) return null;
  return typeof value === "number" ? { type: Number, value } : { type: String, value };
}

/** A pupil who was absent has no marks: an empty cell is not a nought. */
function line(row: ResultRow, sheet: ExamSheet): (string | number | null)[] {
  const { externalId, name, group, sessionNumber, status, isAbsent } = row;
  return [
    ...[externalId, name, group, sessionNumber, isAbsent ? "absent" : status.replaceAll("_", " ")],
    ...(isAbsent ? [null, null] : [row.points, row.maxPoints]),
    row.grade,
    finality(row),
    notMarked(row, sheet),
  ];
}

/** The questions, as the exam's pages number them, whose answers nobody has marked: "Q3 Q5". */
function notMarked({ isAbsent, cells }: ResultRow, { questions }: ExamSheet): string | null {
  if (isAbsent) return null;
  const open = questions.flatMap(({ number }, index) =>
    cells[index] === null ? [`Q${number}`] : [],
  );
  return open.length === 0 ? null : open.join(" ");
}

function finality({ grade, gradeIsDecided, waiting, isAbsent }: ResultRow): string {
  // A teacher may decide a grade over answers that have no mark: whoever reads the file must see that.
  if (gradeIsDecided && waiting > 0) return `final, ${waiting} not marked`;
  if (grade !== null) return gradeIsDecided ? "final" : "from the marks";
  return isAbsent ? "absent" : `${waiting} to mark`;
}

function fileName({ subject, date }: ExamSheet): string {
  return `${subject} ${date} finals`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "-");
}

/** Excel takes 31 characters, and none of these. */
function sheetName({ subject }: ExamSheet): string {
  const name = subject.replaceAll(/[\\/:*?[\]'\p{Cc}]/gu, " ").trim();
  return name.slice(0, MOST_SHEET_NAME) || "Finals";
}
