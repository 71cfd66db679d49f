import Papa from "papaparse";
import { getClassPage } from "../class-page/data";
import type { GridRow } from "../schema";
import type { ClassPage } from "../types";

/**
 * The grid of an assignment as a spreadsheet file: RFC 4180, UTF-8 with a byte-order mark so that Excel reads
 * names right. A name or title that a spreadsheet would run as a formula is made inert.
 * @throws AppError "not-found" for another teacher's class.
 */
export async function resultsCsv(
  teacherId: string,
  assignmentId: string,
  now: Date,
): Promise<{ fileName: string; csv: string }> {
  const page = await getClassPage(teacherId, assignmentId, now);
  const { title, className } = page.assignment;
  const csv = Papa.unparse(
    { fields: headings(page), data: page.grid.rows.map((row) => line(row, page.questions.length)) },
    { escapeFormulae: true, newline: "\r\n" },
  );
  return {
    fileName: `${className} ${title}.csv`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "-"),
    csv: `\uFEFF${csv}\r\n`,
  };
}

function headings({ questions }: ClassPage): string[] {
  return [
    "Pupil",
    "State",
    "Total",
    ...questions.map(({ number, maxPoints }) => `Question ${number} (of ${maxPoints})`),
  ];
}

function line(row: GridRow, questions: number): string[] {
  const cells = Array.from({ length: questions }, (_, column) => {
    const points = row.cells[column];
    return points === undefined ? "" : (points?.toString() ?? "to mark");
  });
  return [row.name, row.state.replaceAll("-", " "), row.total?.toString() ?? "", ...cells];
}
