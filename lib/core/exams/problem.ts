import type * as z from "zod/mini";
import type { FieldIssue } from "@/lib/core/kernel/app-error";

type Issue = z.core.$ZodIssue;

/** What zod found wrong, every unknown key by its own name. @param base where in the file the value stands. */
export function problemsOf(
  error: z.core.$ZodError,
  base: readonly (string | number)[],
): FieldIssue[] {
  return error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map(String)];
    if (issue.code !== "unrecognized_keys") return [problem(path, inWords(issue))];
    return issue.keys.map((key) => problem([...path, key], "is not a setting of an exam"));
  });
}

/** One thing that is wrong, at its dotted path. */
export function problem(path: readonly (string | number)[], message: string): FieldIssue {
  return { path: path.join("."), message };
}

/** What zod/mini says where a schema says nothing itself. */
const UNSAID = "Invalid input";

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a group of settings",
};

function inWords(issue: Issue): string {
  if (issue.message !== UNSAID) return issue.message;
  if (issue.code === "too_small") return size("at least", Number(issue.minimum), issue.origin);
  if (issue.code === "too_big") return size("at most", Number(issue.maximum), issue.origin);
  if (issue.code === "invalid_type") return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  return "cannot be read";
}

const SIZES: Readonly<Record<string, string>> = { string: "letters", array: "entries" };

/** "must be at most 5", "must have at least 2 entries" */
function size(bound: string, limit: number, of: string): string {
  const unit = SIZES[of];
  return unit === undefined ? `must be ${bound} ${limit}` : `must have ${bound} ${limit} ${unit}`;
}
