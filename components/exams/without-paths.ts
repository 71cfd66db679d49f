import { PREPARED_ALREADY } from "@/lib/features/exams/uploading/schema";
import type { Problem } from "./use-exam-action";

/** Where the sentences say by themselves what they are about, or a field has them too. */
export function withoutPaths(problem: Problem): Problem {
  const issues = problem.issues.map(({ message }) => ({ path: "", message }));
  return { message: problem.message, issues };
}

/** All that stands in the way is that groups of these names are prepared, and not launched. */
export function isPreparedAlready(problem: Problem | undefined): boolean {
  if (problem === undefined || problem.issues.length === 0) return false;
  return problem.issues.every(({ path }) => path === PREPARED_ALREADY);
}
