import type { PythonOutcome, TraceStep } from "@/lib/core/python/python-run";
import type { Finding } from "../finding";
import type { Proving } from "../proving";
import { endFinding } from "../shared/lint-outcome";
import { oneLine } from "../shared/one-line";
import { sameValue } from "../shared/trace-value";
import type { Cell, Content, Key } from "./schema";
import { valueAt } from "./schema";

const MOST_ROWS = 24;
const LONGEST_VALUE = 60;
const WHERE = "cells";

/** The table is what the program does: run line by line, and compared column by column. */
export const proving: Proving<Content, Key> = {
  runs: ({ language, code, inputs }) =>
    language === "python" ? [{ program: code, input: inputs.join("\n"), mode: "trace" }] : [],
  judge(content, key, [outcome]) {
    if (content.language !== "python") return [];
    const end = endFinding(outcome, "The program", "program");
    if (end !== undefined) return [end];
    return outcome === undefined ? [] : tableFindings(content, key, outcome);
  },
};

function tableFindings(content: Content, key: Key, outcome: PythonOutcome): Finding[] {
  const rows = workedRows(content.columns, outcome);
  const traced = tracedColumns(content.columns, outcome);
  const unknown = content.columns.filter((column) => !traced.includes(column));
  const wrong = traced.find((column) => {
    const right = changesIn(content.columns, rows, column.id);
    return !sameValues(right, writtenIn(content, key, column));
  });
  return [
    ...unknown.map(notTraced),
    ...(wrong === undefined ? [] : disagreement(content, rows, wrong)),
  ];
}

function disagreement(
  content: Content,
  rows: readonly WorkedRow[],
  wrong: Content["columns"][number],
): Finding[] {
  if (rows.length > MOST_ROWS) {
    const say = `The program takes ${rows.length} steps, and a table holds ${MOST_ROWS}. Shorten the program.`;
    return [{ rule: "table-too-long", severity: "error", where: WHERE, message: say }];
  }
  if (rows.some(({ values }) => values.some(({ length }) => length > LONGEST_VALUE))) {
    const say = `A value is longer than ${LONGEST_VALUE} characters. Change the program.`;
    return [{ rule: "value-too-long", severity: "error", where: WHERE, message: say }];
  }
  const right = changesIn(content.columns, rows, wrong.id);
  const gives = right.length === 0 ? "nothing" : right.join(", ");
  const finding: Finding = {
    rule: "key-disagrees",
    severity: "error",
    where: WHERE,
    message: `The table is not what the program does: in “${wrong.name}” it gives ${gives}.`,
  };
  if (rows.length === 0) return [finding];
  return [{ ...finding, fix: { label: "Work out the table", patch: workedOut(content, rows) } }];
}

/** Content and key with the rows of the run, all of them left to the pupil; lines stay untold where they were. */
function workedOut(content: Content, rows: readonly WorkedRow[]): { content: Content; key: Key } {
  const isTold = content.rows.some(({ line }) => line !== null) || content.given.length === 0;
  return {
    content: {
      ...content,
      rows: rows.map(({ line }) => ({ line: isTold ? line : null })),
      given: [],
    },
    key: {
      v: 1,
      cells: rows.flatMap(({ values }, row) =>
        content.columns.flatMap(({ id }, at): Cell[] => {
          const value = values[at] ?? "";
          return value === "" ? [] : [{ column: id, row, value }];
        }),
      ),
    },
  };
}

function notTraced({ name }: Content["columns"][number]): Finding {
  return {
    rule: "column-not-worked-out",
    severity: "info",
    where: "columns",
    message: `The run knows no variable “${name}”, so its column cannot be checked. Check it yourself.`,
  };
}

function changesIn(columns: Content["columns"], rows: readonly WorkedRow[], id: string): string[] {
  const at = columns.findIndex((column) => column.id === id);
  return rows.map(({ values }) => values[at] ?? "").filter((value) => value !== "");
}

/** What the table says of a column, without what a variable holds already. */
function writtenIn(
  content: Content,
  { cells }: Key,
  { id, holds }: Content["columns"][number],
): string[] {
  const values = content.rows
    .map((_, row) => valueAt(content.given, id, row) ?? valueAt(cells, id, row) ?? "")
    .filter((value) => value !== "");
  if (holds === "output") return values;
  return values.filter((value, at) => at === 0 || !sameValue(values[at - 1] ?? "", value));
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => sameValue(value, b[at] ?? ""));
}

/** A step in which something changed: its line, and what each column changed to; "" where it did not. */
export interface WorkedRow {
  readonly line: number;
  readonly values: readonly string[];
}

type Heads = Content["columns"];

/** The rows of a table as a run made them: every line after which one of the columns has changed. */
export function workedRows(columns: Heads, { steps = [] }: PythonOutcome): WorkedRow[] {
  const held = new Map<string, string>();
  return steps.flatMap((step): WorkedRow[] => {
    const values = columns.map((column) => changeIn(column, step, held));
    return values.every((value) => value === "") ? [] : [{ line: step.line, values }];
  });
}

/** The columns of variables that the run knew: a condition that heads a column is none. */
function tracedColumns(columns: Heads, { steps = [] }: PythonOutcome): Heads {
  const known = new Set(steps.flatMap(({ variables }) => Object.keys(variables)));
  return columns.filter(({ name, holds }) => holds === "output" || known.has(name.trim()));
}

function changeIn(
  { id, name, holds }: Heads[number],
  { variables, printed }: TraceStep,
  held: Map<string, string>,
): string {
  if (holds === "output") return oneLine(printed);
  const value = oneLine(variables[name.trim()] ?? "");
  const before = held.get(id);
  if (value === "" || (before !== undefined && sameValue(before, value))) return "";
  held.set(id, value);
  return value;
}
