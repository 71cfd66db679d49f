import * as z from "zod/mini";
import { GENERATORS } from "@/lib/core/generation/generator";
import { isQuestionTypeId } from "@/lib/core/questions/registry";

export const MOST_QUESTIONS = 40;

const count = z.coerce
  .number("How many questions? Give a number.")
  .check(
    z.int("Give a whole number of questions."),
    z.gte(1, "Ask for at least one question."),
    z.lte(MOST_QUESTIONS, `Ask for at most ${MOST_QUESTIONS} questions at a time.`),
  );
const instructions = z
  .string()
  .check(z.trim(), z.maxLength(1_000, "Keep this under 1,000 characters."));

/** What a teacher asks for. No types means all that fit. */
export const startGenerationSchema = z.object({
  documentId: z.uuid("This lesson is not known here."),
  generator: z.enum(GENERATORS),
  count,
  types: z
    .array(z.string().check(z.refine(isQuestionTypeId, "This is not a question type.")))
    .check(z.maxLength(20)),
  instructions,
});
export type StartGeneration = z.infer<typeof startGenerationSchema>;

export const generationIdSchema = z.object({ generationId: z.uuid("This is not known here.") });

/** One question made anew, in its place and of its type. */
export const regenerateSchema = z.object({
  questionId: z.uuid("This question is not known here."),
  /** "Easier", "about RAM instead"; may be empty. */
  instruction: instructions,
});
export type Regenerate = z.infer<typeof regenerateSchema>;

/** What the queue carries. */
export const jobSchema = z.object({ generationId: z.uuid() });

/** What is kept about a finished run. */
export const reportSchema = z.object({
  uncoveredObjectives: z._default(z.array(z.string()), []),
  unmetRules: z._default(z.array(z.object({ rule: z.string(), message: z.string() })), []),
});
export type GenerationReport = z.infer<typeof reportSchema>;
