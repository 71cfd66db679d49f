import type { FieldIssue } from "@/lib/core/kernel/app-error";
import { AppError } from "@/lib/core/kernel/app-error";

/** One thing that is wrong with a file somebody wrote. */
export interface FileProblem {
  readonly file: string;
  /** 1 for the first line; undefined where no line can be named. */
  readonly line: number | undefined;
  /** A sentence, or "setting: what is wrong with it". */
  readonly message: string;
}

/** What was read of a file, and everything that is wrong with it: with any of it, nothing is used. */
export interface ReadFile<T> {
  readonly value: T;
  readonly problems: readonly FileProblem[];
}

/** @throws AppError "invalid" listing every problem with file and line, when there is one. */
export function insistSound(problems: readonly FileProblem[]): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? "One thing is" : `${problems.length} things are`;
  throw new AppError("invalid", `${count} wrong, so nothing was prepared.`, {
    issues: issuesOf(problems),
  });
}

/** Each by its file and line. */
export function issuesOf(problems: readonly FileProblem[]): FieldIssue[] {
  return problems.map(({ file, line, message }) => ({
    path: line === undefined ? file : `${file}:${line}`,
    message,
  }));
}
