import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Cell, Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { ExamSheet, ResultRow } from "@/lib/features/exams/grading/types";
import { examHref } from "./exam-words";

interface ResultTableProps {
  readonly sheet: ExamSheet;
  readonly anonymous: boolean;
}

/** Every pupil × every question, with totals, the grade the marks give, and what is final. */
export function ResultTable({ sheet, anonymous }: ResultTableProps) {
  return (
    <DataTable
      caption="Every pupil, every question"
      columns={columnsOf(sheet, anonymous)}
      rows={sheet.rows.map((row) => tableRow(row, sheet, anonymous))}
      exportName={`${sheet.subject} ${sheet.date} marks`}
      filterLabel="Find a pupil or a group"
    />
  );
}

function columnsOf({ questions, groups }: ExamSheet, anonymous: boolean): Column[] {
  return [
    { id: "pupil", label: anonymous ? "Candidate" : "Pupil" },
    ...(groups.length > 1 ? [{ id: "group", label: "Group" }] : []),
    { id: "grade", label: "Grade", align: "end" },
    { id: "final", label: "Final" },
    { id: "points", label: "Marks", align: "end" },
    ...questions.map(
      ({ number, maxPoints }): Column => ({
        id: `q${number}`,
        label: `Q${number} /${maxPoints}`,
        align: "end",
      }),
    ),
  ];
}

function tableRow(row: ResultRow, sheet: ExamSheet, anonymous: boolean): Row {
  const href = examHref(sheet.examId, `/results/${row.resultId}`, anonymous);
  const sitting = row.sessionNumber > 1 ? ` (sitting ${row.sessionNumber})` : "";
  const cells = sheet.questions.map(({ number, maxPoints }, index) => [
    `q${number}`,
    pointsCell(row.cells[index], maxPoints, row.isAbsent),
  ]);
  return {
    id: row.resultId,
    cells: {
      pupil: {
        text: row.name + sitting,
        sort: row.name,
        node: (
          <>
            <TextLink href={href}>{row.name}</TextLink>
            {sitting}
          </>
        ),
      },
      group: row.group,
      grade: row.grade ?? "",
      final: finalCell(row),
      points: row.isAbsent ? "" : { text: `${row.points} of ${row.maxPoints}`, sort: row.points },
      ...Object.fromEntries(cells),
    },
  };
}

function finalCell({ grade, gradeIsDecided, isAbsent, waiting }: ResultRow): Cell {
  if (gradeIsDecided && waiting > 0) {
    const words = `Final, ${waiting} not marked`;
    return { text: words, node: <Badge tone="amber">{words}</Badge> };
  }
  if (gradeIsDecided) return { text: "Final", node: <Badge tone="good">Final</Badge> };
  if (isAbsent) return { text: "Absent", node: <Badge>Absent</Badge> };
  if (grade !== null) return "From the marks";
  const words = `${waiting} to mark`;
  return { text: words, node: <Badge tone="amber">{words}</Badge> };
}

/** What waits says so, what was not drawn is a dot; full marks are plain, none are amber and dotted. */
function pointsCell(points: number | null | undefined, most: number, isAbsent: boolean): Cell {
  if (points === undefined || isAbsent)
    return { text: "", node: <span className="text-ink-soft">·</span> };
  if (points === null)
    return { text: "to mark", sort: -1, node: <span className="text-ink-soft">to mark</span> };
  if (points === 0 && most > 0)
    return {
      text: "0",
      sort: 0,
      node: <span className="text-amber-ink underline decoration-dotted">0</span>,
    };
  return points;
}
