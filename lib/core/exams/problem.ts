import type * as z from "zod/mini";
import type { FieldIssue } from "@/lib/core/kernel/app-error";

/** What zod found wrong, every unknown key by its own name. @param base where in the file the value stands. */
export function problemsOf(
  error: z.core.$ZodError,
  base: readonly (string | number)[],
): FieldIssue[] {
  return error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map(String)];
    if (issue.code !== "unrecognized_keys") return [problem(path, issue.message)];
    return issue.keys.map((key) => problem([...path, key], "is not a setting of an exam"));
  });
}

/** One thing that is wrong, at its dotted path. */
export function problem(path: readonly (string | number)[], message: string): FieldIssue {
  return { path: path.join("."), message };
}
