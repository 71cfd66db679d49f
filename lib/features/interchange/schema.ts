import * as z from "zod/mini";
import { formatIdSchema } from "@/lib/core/interchange/format-id";
import { brokenSchema, lossSchema } from "@/lib/core/interchange/item";

/** What reading a file of questions answers. */
export const readReplySchema = z.object({
  fileName: z.string(),
  /** What the file turned out to be: "Moodle XML". */
  format: z.string(),
  questions: z.array(z.object({ line: z.string(), typeLabel: z.string() })),
  notCarried: z.array(lossSchema),
  broken: z.array(brokenSchema),
  /** Where they wait to be checked, once they were added. */
  documentId: z.optional(z.uuid()),
});
export type ReadReply = z.infer<typeof readReplySchema>;

/** An address of a download: the test, the format, and the places of chosen questions ("1,3"), all without. */
export const exportSchema = z.object({
  assessmentId: z.uuid("This test is not known here."),
  format: formatIdSchema,
  only: z.optional(z.string().check(z.regex(/^\d{1,3}(,\d{1,3}){0,199}$/))),
});
export type ExportTest = z.infer<typeof exportSchema>;
