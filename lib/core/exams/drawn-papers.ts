import * as z from "zod/mini";
import { packageExamSchema, packageImageSchema, packageQuestionSchema } from "./node-package";

/** What a group's database prints for the paper fallback: the bank with its keys, and which questions each pupil drew. */
export const drawnPapersSchema = z.object({
  exam: packageExamSchema,
  /** In file order. */
  questions: z.array(packageQuestionSchema),
  images: z.array(packageImageSchema),
  papers: z.array(
    z.object({
      external_id: z.string(),
      display_name: z.string(),
      session_number: z.int(),
      question_ids: z.array(z.uuid()),
    }),
  ),
});
export type DrawnPapers = z.infer<typeof drawnPapersSchema>;
