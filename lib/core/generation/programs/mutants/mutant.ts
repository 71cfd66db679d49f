/** A program with one thing changed, as a pupil misreads it or as a programmer slips. */
export interface Mutant {
  readonly program: string;
  /** The line that was changed, from 0. */
  readonly line: number;
  /** Mutants of one kind come from one misunderstanding. */
  readonly kind: string;
  /** What a pupil who sees the program so believes: "Thinks that range() includes its last number." */
  readonly belief: string;
  /** Whether somebody who writes a program makes this slip too, so that it can be looked for. */
  readonly isSlip: boolean;
}

/** The lines as they are then. */
export interface Changed extends Omit<Mutant, "program" | "line"> {
  readonly lines: readonly string[];
}

/** How one line can be misread; the lines are those of the whole program. */
export type Misreading = (lines: readonly string[], at: number) => readonly Changed[];

/** The lines with one of them replaced. */
export function withLine(lines: readonly string[], at: number, line: string): readonly string[] {
  return lines.map((old, index) => (index === at ? line : old));
}
