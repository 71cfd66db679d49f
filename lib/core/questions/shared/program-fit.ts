/** A line as it is compared: what it says, and how deep it stands. */
export interface Step {
  readonly line: string;
  readonly indent: number;
}

/** How far an answer agrees with one solution. */
export interface Fit {
  /** Lines of the longest run that stands in the solution's order. */
  readonly matched: number;
  /** Those of them that are as deep as in the solution. */
  readonly indented: number;
  /** Lines that the solution does not have, or not so often. */
  readonly extra: number;
}

/**
 * The longest common subsequence of lines; of several equally good ones that with the most lines at their depth.
 * A matched line weighs as much as all depths together can, so that depth never costs a line.
 */
export function fitOf(solution: readonly Step[], given: readonly Step[]): Fit {
  const line = solution.length + 1;
  const total = solution
    .reduce((above, wanted) => nextRow(above, given, weigherOf(wanted, line)), [0])
    .at(-1);
  return {
    matched: Math.floor((total ?? 0) / line),
    indented: (total ?? 0) % line,
    extra: extraLines(solution, given),
  };
}

/** The best weight with one more line of the solution, for every beginning of the answer. */
function nextRow(
  above: readonly number[],
  given: readonly Step[],
  weigh: (step: Step) => number,
): number[] {
  const row = [0];
  for (const [at, step] of given.entries()) {
    const skipped = Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    const weight = weigh(step);
    row.push(weight === 0 ? skipped : Math.max(skipped, (above[at] ?? 0) + weight));
  }
  return row;
}

function weigherOf(wanted: Step, line: number): (step: Step) => number {
  return (step) => {
    if (step.line !== wanted.line) return 0;
    return step.indent === wanted.indent ? line + 1 : line;
  };
}

function extraLines(solution: readonly Step[], given: readonly Step[]): number {
  const left = new Map<string, number>();
  for (const { line } of solution) left.set(line, (left.get(line) ?? 0) + 1);
  return given.filter(({ line }) => {
    const rest = left.get(line) ?? 0;
    left.set(line, rest - 1);
    return rest <= 0;
  }).length;
}
