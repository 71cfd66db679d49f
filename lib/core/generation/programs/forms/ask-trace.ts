import { traceTableOf } from "@/lib/core/questions/trace-table/compose";
import { workedRows } from "@/lib/core/questions/trace-table/prove";
import { explanationOf } from "../explain";
import { featuresOf } from "../features";
import type { WholeProgram } from "../lesson-program";
import { isPrintedNearby, isTracedNearby } from "../told";
import type { ProgramForm, ProgramQuestion } from "./form";

const LEAST_ROWS = 4;
const MOST_ROWS = 12;
const MOST_VALUES = 18;
const MOST_VARIABLES = 3;
const WIDEST_VALUE = 16;
const MOST_LINES = 12;

/** The table of what the variables of a program hold as it runs. */
export const askTrace: ProgramForm = {
  type: "trace-table",
  suits(program) {
    const { loops, branches, updates, functions } = featuresOf(program);
    if (program.lines.length > MOST_LINES || functions > 0) return 0;
    // A row for each line that runs says which branch ran, and that is what has to be found out.
    if (branches > 0) return 0;
    // A loop that only prints what it counts is told by its output.
    if (updates === 0 && isPrintedNearby(program)) return 0;
    if (loops > 0) return updates > 0 ? 0.9 : 0.55;
    return updates > 0 ? 0.6 : 0;
  },
  // The run that showed the program to be whole was one line by line already.
  // biome-ignore lint/correctness/useYield: other forms need runs of their own
  *ask(program) {
    return questionOf(program);
  },
};

type Column = Parameters<typeof workedRows>[0][number];

function questionOf(program: WholeProgram): ProgramQuestion | undefined {
  const names = variablesOf(program);
  if (names.length === 0 || names.length > MOST_VARIABLES) return undefined;
  if (isTracedNearby(program, names)) return undefined;
  const columns = [
    ...names.map((name, index): Column => ({ id: `c${index + 1}`, name, holds: "variable" })),
    { id: "out", name: "Output", holds: "output" } satisfies Column,
  ];
  const rows = workedRows(columns, program.traced);
  const values = rows.flatMap((row) => row.values.filter((value) => value !== ""));
  const isFit =
    rows.length >= LEAST_ROWS &&
    rows.length <= MOST_ROWS &&
    values.length <= MOST_VALUES &&
    !hasTwoLines(program) &&
    !hasIdleStep(program) &&
    !hasNumberText(program);
  if (!isFit || values.some(({ length }) => length > WIDEST_VALUE * 2)) return undefined;
  const difficulty = rows.length > 7 && names.length > 1 ? 4 : 3;
  const told = explanationOf(program);
  const explanation = told.startsWith("In the loop") ? ` ${told}` : "";
  return {
    type: "trace-table",
    prompt: "Complete the trace table for this program.",
    difficulty,
    points: Math.min(4, Math.max(2, Math.round(values.length / 3))),
    timeEstimateSeconds: Math.min(300, 60 + values.length * 10),
    hint: "Work through the program one line at a time. Each row is one line that changes a variable or prints something.",
    feedback: {
      correct: `Well done. You followed the program to its end.${explanation}`,
      partial: `Part of your table is right.${explanation} Find the first row that differs, and go on from there.`,
      incorrect: `Not yet, keep going.${explanation} Begin again with the first row, one line of the program at a time.`,
    },
    ...traceTableOf({
      language: "python",
      code: program.program,
      inputs: program.inputs,
      columns: columns.map(({ name, holds }) => ({ name, holds })),
      rows,
    }),
    confidence: 0.92,
  };
}

/** Every variable that a pupil can follow, in the order in which they are set; lists that never change are read in the program. */
function variablesOf({ traced }: WholeProgram): string[] {
  const held = new Map<string, Set<string>>();
  for (const { variables } of traced.steps ?? []) {
    for (const [name, value] of Object.entries(variables)) {
      held.set(name, (held.get(name) ?? new Set()).add(value));
    }
  }
  const all = [...held].filter(([, values]) => values.size > 1 || !isList([...values][0] ?? ""));
  const isWide = all.some(([, values]) => [...values].some(({ length }) => length > WIDEST_VALUE));
  return isWide ? [] : all.map(([name]) => name);
}

function isList(value: string): boolean {
  return /^[[({]/.test(value);
}

/** A line that prints two would need two cells. */
function hasTwoLines({ traced }: WholeProgram): boolean {
  return (traced.steps ?? []).some(({ printed }) => printed.trim().includes("\n"));
}

/** A line that sets a variable to what it holds already has no row, and a pupil would look for it. */
function hasIdleStep({ lines, traced }: WholeProgram): boolean {
  const steps = (traced.steps ?? []).filter(({ place }) => place === "");
  return steps.some((step, at) => {
    const code = lines[step.line - 1]?.code ?? "";
    const name = (/^\s*for (\w+) in /.exec(code) ?? /^\s*(\w+) ?[+*/-]?= ?(?!=)/.exec(code))?.[1];
    const isLast = !steps.slice(at + 1).some(({ line }) => line === step.line);
    if (name === undefined || (isLast && /^\s*for /.test(code))) return false;
    const before = steps[at - 1]?.variables[name];
    return before !== undefined && before === step.variables[name];
  });
}

/** "01" and "1" are one number and two texts: a cell cannot tell them apart. */
function hasNumberText({ traced }: WholeProgram): boolean {
  return (traced.steps ?? []).some(({ variables }) =>
    Object.values(variables).some((value) => /^["'][\d.]*["']$/.test(value)),
  );
}
