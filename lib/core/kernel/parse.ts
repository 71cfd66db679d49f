import type * as z from "zod/mini";
import { safeParse } from "zod/mini";
import { AppError } from "./app-error";

/**
 * Parses what crosses a border. `what` names the input in the reader's words ("This form", "The answer").
 * @throws AppError "invalid" listing every issue with its dotted path.
 */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): T {
  const result = safeParse(schema, value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: issue.message,
  }));
  const first = issues[0];
  const where = first === undefined || first.path === "" ? "" : ` (${first.path})`;
  throw new AppError(
    "invalid",
    `${what} could not be read: ${first?.message ?? "it has the wrong shape"}${where}.`,
    {
      issues,
    },
  );
}
