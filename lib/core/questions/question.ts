import * as z from "zod/mini";

/** The exact words of the lesson that a question rests on. */
export const sourceSpanSchema = z.object({
  /** Address of a block of the document. */
  address: z.string(),
  /** Found in that block's text after white space and quotation marks are normalised. */
  quote: z.string(),
});
export type SourceSpan = z.infer<typeof sourceSpanSchema>;

export const feedbackSchema = z.object({
  correct: z.string(),
  partial: z.string(),
  incorrect: z.string(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

const optionalText = z.optional(z.string().check(z.maxLength(2_000)));

/**
 * A question as the command line prints it, the review page edits it and the database keeps it.
 * `content` and `key` belong to the type: read them through the registry. `key`, `feedback` and `source`
 * never reach a pupil's browser before the teacher lets feedback show.
 */
export const questionSchema = z.object({
  type: z.string(),
  /** Markdown subset: paragraphs, lists, emphasis, code, $maths$. */
  prompt: z.string().check(z.minLength(1, "Say what is asked."), z.maxLength(4_000)),
  image: z.optional(z.object({ file: z.string(), alt: z.string() })),
  topic: optionalText,
  objective: optionalText,
  difficulty: z.int().check(z.gte(1), z.lte(5)),
  points: z.int().check(z.gte(1), z.lte(10)),
  timeEstimateSeconds: z.int().check(z.gte(30), z.lte(600)),
  hint: optionalText,
  /** An easier form of the same question. */
  scaffold: optionalText,
  feedback: feedbackSchema,
  tags: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(20)),
  source: z.array(sourceSpanSchema).check(z.maxLength(20)),
  content: z.unknown(),
  key: z.unknown(),
});
export type Question = z.infer<typeof questionSchema>;
