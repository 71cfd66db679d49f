import * as z from "zod/mini";

/** One thing the linter noticed. Error: cannot be accepted or published. Warning: a teacher decides. */
export const findingSchema = z.object({
  /** Stable id of the rule: "length-tell". */
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  /** A sentence for the teacher: what is wrong and what to do. */
  message: z.string(),
  /** Where: "prompt", "hint", "option b" … */
  where: z.optional(z.string()),
  /** Replaces the named fields of the question, where a safe fix exists. */
  fix: z.optional(z.object({ label: z.string(), patch: z.record(z.string(), z.unknown()) })),
});
export type Finding = z.infer<typeof findingSchema>;
