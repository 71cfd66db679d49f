import type { PythonOutcome, TraceStep } from "@/lib/core/python/python-run";
import { oneLine } from "../shared/one-line";
import { sameValue } from "./same-value";
import type { Content } from "./schema";

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
export function tracedColumns(columns: Heads, { steps = [] }: PythonOutcome): Heads {
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
