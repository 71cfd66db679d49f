import * as z from "zod/mini";
import { LEAST_PRACTICE_FOLLOWUPS } from "@/lib/core/exams/practice/follow-ups";
import { composeSchema } from "../composing/schema";

const FOLLOW_UPS = `Give a whole number from ${LEAST_PRACTICE_FOLLOWUPS} to 20.`;

/** A practice made of a published test. */
export const composePracticeSchema = z.object({
  assessmentId: composeSchema.shape.assessmentId,
  title: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, "Say what is practised."),
      z.maxLength(200, "That is too long."),
    ),
  subject: composeSchema.shape.subject,
  /** It is called by it in its address. */
  shortName: composeSchema.shape.shortName,
  numQuestions: composeSchema.shape.numQuestions,
  maxFollowups: z
    .int(FOLLOW_UPS)
    .check(z.gte(LEAST_PRACTICE_FOLLOWUPS, FOLLOW_UPS), z.lte(20, FOLLOW_UPS)),
});
export type ComposePractice = z.infer<typeof composePracticeSchema>;
