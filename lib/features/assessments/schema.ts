import * as z from "zod/mini";

export const FEEDBACK_TIMINGS = ["ON_HAND_IN", "WHEN_RELEASED", "NEVER"] as const;
export type FeedbackTiming = (typeof FEEDBACK_TIMINGS)[number];

export const LONGEST_TITLE = 200;

const title = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, "Give the test a name."),
    z.maxLength(LONGEST_TITLE, `A name has at most ${LONGEST_TITLE} letters.`),
  );

const timeLimit = z.nullable(
  z
    .int("Give whole minutes.")
    .check(z.gte(1, "At least 1 minute."), z.lte(300, "At most 300 minutes.")),
);

export const settingsSchema = z.object({
  title,
  introduction: z.string().check(z.maxLength(2_000, "At most 2,000 letters.")),
  /** Null: no limit. */
  timeLimitMinutes: timeLimit,
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  allowBack: z.boolean(),
  feedbackTiming: z.enum(FEEDBACK_TIMINGS),
});
export type Settings = z.infer<typeof settingsSchema>;

const questionIds = z.array(z.uuid()).check(z.maxLength(100, "A test has at most 100 questions."));

export const createAssessmentSchema = z.object({ title, questionIds });
export type CreateAssessment = z.infer<typeof createAssessmentSchema>;

/** Made from everything accepted in one lesson. */
export const createFromLessonSchema = z.object({ documentId: z.uuid() });

export const saveAssessmentSchema = z.object({
  assessmentId: z.uuid(),
  settings: settingsSchema,
  /** In the order pupils meet them. */
  questionIds,
});
export type SaveAssessment = z.infer<typeof saveAssessmentSchema>;

export const assessmentIdSchema = z.object({
  assessmentId: z.uuid("This test is not known here."),
});
