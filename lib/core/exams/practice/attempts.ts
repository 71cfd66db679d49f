import * as z from "zod/mini";

/** What a pupil of a practice is told of their own attempts. */

/** Points of what a rule could mark; `unmarked` questions wait for nobody: the pupil compares them. */
const result = {
  points: z.number(),
  max_points: z.number(),
  unmarked: z.int(),
};
export const practiceResultSchema = z.object(result);
export type PracticeResult = z.infer<typeof practiceResultSchema>;

export const practiceAttemptSchema = z.object({
  /** 1 for the first. */
  number: z.int(),
  started_at: z.nullable(z.string()),
  /** Null: not handed in yet, and then nothing of its marks is told. */
  submitted_at: z.nullable(z.string()),
  result: z.nullable(practiceResultSchema),
});
export type PracticeAttempt = z.infer<typeof practiceAttemptSchema>;

/** `GET /practice/attempts`: own attempts, the first one first. */
export const practiceAttemptsSchema = z.object({
  display_name: z.string(),
  student_id: z.string(),
  attempts: z.array(practiceAttemptSchema),
});
export type PracticeAttempts = z.infer<typeof practiceAttemptsSchema>;

export const reviewedQuestionSchema = z.object({
  /** 1 for the first of the paper. */
  number: z.int(),
  /** Rich text: see core/rich-text. */
  prompt: z.unknown(),
  image: z.nullable(z.object({ url: z.string(), alt: z.string() })),
  /** The pupil's own answer in words; "" for none. */
  answer: z.string(),
  /** What was said, where the question was a conversation; the first words are the pupil's. */
  conversation: z.array(z.object({ role: z.enum(["student", "assistant"]), content: z.string() })),
  outcome: z.enum(["correct", "partial", "incorrect", "unmarked"]),
  /** Null: no rule can judge it. */
  points: z.nullable(z.number()),
  max_points: z.number(),
  /** "" where there is none. */
  right_answer: z.string(),
  /** What a good answer says, where a person would mark by it. */
  scheme: z.string(),
  /** The author's words about an answer like this one. */
  feedback: z.string(),
});
export type ReviewedQuestion = z.infer<typeof reviewedQuestionSchema>;

/** `GET /practice/attempts/{number}`: one that was handed in. */
export const practiceReviewSchema = z.object({
  number: z.int(),
  submitted_at: z.string(),
  ...result,
  questions: z.array(reviewedQuestionSchema),
});
export type PracticeReview = z.infer<typeof practiceReviewSchema>;
