/** One question as named cells: what stands in which column. */
export type Row = ReadonlyMap<Column, string>;

export const COLUMNS = [
  "type",
  "question",
  "options",
  "answer",
  "tolerance",
  "units",
  "words",
  "model answer",
  "marks",
  "topic",
  "objective",
  "difficulty",
  "seconds",
  "hint",
  "easier form",
  "feedback right",
  "feedback partly",
  "feedback wrong",
  "tags",
] as const;
export type Column = (typeof COLUMNS)[number];

const ALSO: Readonly<Partial<Record<Column, readonly string[]>>> = {
  type: ["question type", "kind"],
  question: ["prompt", "question text", "text"],
  answer: ["answers", "correct", "correct answer", "correct answers", "right answer", "key"],
  marks: ["points", "mark", "score"],
  seconds: ["time", "time in seconds"],
  topic: ["category", "unit"],
  tags: ["tag"],
  "feedback right": ["feedback", "explanation"],
};

/** What the first row of a file says of its columns. */
export interface Heading {
  readonly column: Column | undefined;
  /** A column for one option: "Option A", "Answer 2". */
  readonly isOption: boolean;
}

export function headingOf(cell: string): Heading {
  const plain = cell
    .toLowerCase()
    .replace(/[-_\s]+/g, " ")
    .trim();
  const column = COLUMNS.find((name) => name === plain || ALSO[name]?.includes(plain) === true);
  const isOption = /^(?:(?:option|choice|answer|distractor) ?[a-h1-8]|[a-h])$/.test(plain);
  return { column: isOption ? undefined : column, isOption };
}

/** A row's cells by their headings; options of their own columns join those of the options cell, one a line. */
export function rowOf(headings: readonly Heading[], cells: readonly string[]): Row {
  const row = new Map<Column, string>();
  const options: string[] = [];
  headings.forEach(({ column, isOption }, index) => {
    const cell = trimmed(cells[index] ?? "");
    if (isOption && cell !== "") options.push(cell.replace(/\s+/g, " "));
    else if (column !== undefined && !row.has(column)) row.set(column, cell);
  });
  const listed = row.get("options") ?? "";
  row.set("options", [...(listed === "" ? [] : [listed]), ...options].join("\n"));
  return row;
}

/** Without white space around it; before code that begins deeper than at the edge it is part of the code. */
function trimmed(cell: string): string {
  return cell.includes("\n") ? cell.replace(/^\s*\n/, "").trimEnd() : cell.trim();
}

/** The lines of a cell. */
export function linesIn(row: Row, column: Column): string[] {
  return (row.get(column) ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
