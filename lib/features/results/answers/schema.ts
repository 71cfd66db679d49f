import * as z from "zod/mini";

/** A teacher's mark for one answer. */
export const markAnswerSchema = z.object({
  attemptId: z.uuid(),
  versionId: z.uuid(),
  /** In steps of a quarter point: what a mark scheme can defend. */
  points: z.number().check(z.gte(0), z.lte(100), z.multipleOf(0.25)),
  comment: z.string().check(z.maxLength(2_000)),
});
export type MarkAnswer = z.infer<typeof markAnswerSchema>;

export const releaseFeedbackSchema = z.object({ assignmentId: z.uuid() });
