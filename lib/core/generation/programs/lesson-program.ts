import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { SourceSpan } from "@/lib/core/questions/question";

/** A line of a program as it stands in a lesson. */
export interface LessonLine {
  /** With four spaces a level, without its comment. */
  readonly code: string;
  /** The block it stands in, and the how manieth line there it is. */
  readonly address: string;
  readonly row: number;
  /** As the lesson writes it. */
  readonly written: string;
}

/** A line of code before it is read. */
export type WrittenLine = Pick<LessonLine, "address" | "row" | "written">;

/** Code of a lesson that is together, before anybody knows whether it is a whole program. */
export interface CodePiece {
  readonly lines: readonly LessonLine[];
  /** The same as the lesson has them, comments and empty lines too: a line's level is seen beside the others of its program. */
  readonly written: readonly WrittenLine[];
  readonly section: string | undefined;
  /** What the lesson says near it, comments of the code too. */
  readonly around: string;
  /** The same, of what stands straight before and after it and of its heading. */
  readonly beside: string;
  /** The tables near it. */
  readonly tables: readonly string[];
}

/** A program that was run and does the same each time. */
export interface WholeProgram extends CodePiece {
  readonly program: string;
  /** What is typed in while it runs, line by line. */
  readonly inputs: readonly string[];
  /** What it prints: never empty. */
  readonly printed: string;
  /** Its run, line by line. */
  readonly traced: PythonOutcome;
}

/** The text of a program. */
export function programOf(lines: readonly Pick<LessonLine, "code">[]): string {
  return lines.map(({ code }) => code).join("\n");
}

/** The words of the lesson that a program stands in: lines that follow each other together. */
export function spansOf(lines: readonly LessonLine[]): SourceSpan[] {
  const runs: LessonLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last?.address === line.address && last.row + 1 === line.row;
    if (run !== undefined && follows) run.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => ({
    address: run[0]?.address ?? "",
    quote: run
      .map(({ written }) => written)
      .join("\n")
      .trim(),
  }));
}
