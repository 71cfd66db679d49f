import { normaliseTyped } from "@/lib/core/access/word-password";
import type { Preferences } from "@/lib/core/attempts/preferences";
import { storable } from "@/lib/core/kernel/storable";

/** A pupil as the roster names them. */
export interface RosterPupil {
  readonly externalId: string;
  readonly displayName: string;
  readonly extraTimePercent: number;
  readonly restBreakMinutes: number;
  readonly preferences: Partial<Pick<Preferences, "font" | "overlay">>;
}

/** What is wrong with one line of the file; nobody is prepared while there is one. */
export interface RosterProblem {
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly message: string;
}

/** One row of the file and the line it begins on. */
export interface RosterRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ReadRoster {
  readonly pupils: readonly RosterPupil[];
  readonly problems: readonly RosterProblem[];
}

const COLUMNS = [
  "student_id",
  "display_name",
  "extra_time_percent",
  "rest_break_minutes",
  "font",
  "overlay",
] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Partial<Record<Column, string>>>;

const FONTS: Readonly<Record<string, Preferences["font"]>> = {
  atkinson: "atkinson",
  opendyslexic: "opendyslexic",
  plain: "plain",
};
const OVERLAYS: readonly Preferences["overlay"][] = [
  "none",
  "cream",
  "blue",
  "green",
  "rose",
  "yellow",
];

/**
 * Reads a roster whose text was taken apart already (encoding, separator and quotes are the platform's business). The
 * first row names the columns. No row is ever skipped silently: an empty one in the middle is a problem too.
 */
export function readRoster(rows: readonly RosterRow[]): ReadRoster {
  const [header, ...body] = rows;
  if (header === undefined)
    return { pupils: [], problems: [{ line: 1, message: "The file is empty." }] };
  const { columns, problems } = readHeader(header);
  if (problems.length > 0) return { pupils: [], problems };
  const read = body.map((row) => readRow(row, columns));
  const found = read.flatMap((row) => row.problems);
  if (body.length === 0)
    found.push({ line: header.line, message: "There is no pupil in the file." });
  const pupils = read.flatMap(({ line, pupil }) => (pupil === undefined ? [] : [{ line, pupil }]));
  return {
    pupils: pupils.map(({ pupil }) => pupil),
    problems: [...found, ...twice(pupils)].sort((a, b) => a.line - b.line),
  };
}

function readHeader({ line, cells }: RosterRow) {
  const columns = cells.map((cell) => cell.trim().toLowerCase());
  const at = (message: string): RosterProblem => ({ line, message });
  const problems = columns
    .filter((name, index) => !isColumn(name) || columns.indexOf(name) !== index)
    .map((name) => at(`“${name}” is no column of a roster, or stands there twice.`));
  for (const needed of ["student_id", "display_name"])
    if (!columns.includes(needed)) problems.push(at(`The column ${needed} is missing.`));
  return { columns: columns.filter(isColumn), problems };
}

function isColumn(name: string): name is Column {
  return (COLUMNS as readonly string[]).includes(name);
}

interface ReadRow {
  readonly line: number;
  readonly pupil?: RosterPupil;
  readonly problems: readonly RosterProblem[];
}

function readRow({ line, cells }: RosterRow, columns: readonly Column[]): ReadRow {
  const given = cells.map((cell) => storable(cell).trim());
  const at = (message: string): RosterProblem => ({ line, message });
  if (given.every((cell) => cell === "")) return { line, problems: [at("The row is empty.")] };
  if (given.length !== columns.length) {
    const message = `The row has ${given.length} values; the first row names ${columns.length}.`;
    return { line, problems: [at(message)] };
  }
  const row: Cells = Object.fromEntries(columns.map((name, index) => [name, given[index]]));
  const faults = faultsOf(row);
  if (faults.length > 0) return { line, problems: faults.map(at) };
  return { line, pupil: pupilOf(row), problems: [] };
}

function faultsOf(row: Cells): string[] {
  const faults: string[] = [];
  if (normaliseTyped(row.student_id ?? "") === "") faults.push("student_id is empty.");
  else if ((row.student_id ?? "").length > 80) faults.push("student_id is longer than 80 letters.");
  if ((row.display_name ?? "") === "") faults.push("display_name is empty.");
  else if ((row.display_name ?? "").length > 200)
    faults.push("display_name is longer than 200 letters.");
  faults.push(...numberFault(row, "extra_time_percent", 200));
  faults.push(...numberFault(row, "rest_break_minutes", 240));
  if (!isOneOf(row.font, Object.keys(FONTS))) faults.push(`font “${row.font}” is not known.`);
  if (!isOneOf(row.overlay, OVERLAYS)) faults.push(`overlay “${row.overlay}” is not known.`);
  return faults;
}

function numberFault(row: Cells, column: Column, most: number): string[] {
  const written = row[column] ?? "";
  const fits = /^\d{1,3}$/.test(written) && Number(written) <= most;
  if (written === "" || fits) return [];
  return [`${column} “${written}” is no whole number from 0 to ${most}.`];
}

function isOneOf(written: string | undefined, known: readonly string[]): boolean {
  return written === undefined || written === "" || known.includes(written.toLowerCase());
}

function pupilOf(row: Cells): RosterPupil {
  const font = FONTS[(row.font ?? "").toLowerCase()];
  const overlay = OVERLAYS.find((name) => name === (row.overlay ?? "").toLowerCase());
  return {
    externalId: row.student_id ?? "",
    displayName: row.display_name ?? "",
    extraTimePercent: Number(row.extra_time_percent ?? 0),
    restBreakMinutes: Number(row.rest_break_minutes ?? 0),
    preferences: {
      ...(font === undefined ? {} : { font }),
      ...(overlay === undefined ? {} : { overlay }),
    },
  };
}

/** Two ids that a pupil would type alike are one. */
function twice(pupils: readonly { line: number; pupil: RosterPupil }[]): RosterProblem[] {
  const first = new Map<string, number>();
  return pupils.flatMap(({ line, pupil }) => {
    const id = normaliseTyped(pupil.externalId);
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, line);
      return [];
    }
    return [
      { line, message: `student_id “${pupil.externalId}” stands on line ${before} already.` },
    ];
  });
}
