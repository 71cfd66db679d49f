import * as z from "zod/mini";
import { pictureTypeSchema } from "./node-package";

/**
 * The contract between an exam node, or any other program, and grading: one JSON file a group, without internal ids;
 * a result is known by (exam_id, date, external_id). Fields of other programs are left alone, not refused.
 */
const turnSchema = z.object({
  role: z.enum(["student", "assistant"]),
  content: z.string(),
  at: z.nullable(z.string()),
});

export const exportQuestionSchema = z.object({
  /** What is asked: the prompt, and the sentence with its gaps or the program that it is about. */
  text: z.string(),
  topic: z.string(),
  difficulty: z.string(),
  max_points: z.number().check(z.gte(0)),
  rubric: z.string(),
  model_answer: z.string(),
  conversation: z.array(turnSchema),
  llm_score: z.nullable(z.number()),
  llm_feedback: z.nullable(z.string()),
  /** Equal for the same question in every group it was prepared for, and for no other one, however alike they read. */
  fingerprint: z.optional(z.string().check(z.maxLength(200))),
  /** What it is about, one of the file's pictures, and the words that stand in for it where that is missing. */
  picture: z.optional(z.object({ id: z.uuid(), alt: z.string() })),
  /** The rest is of types other than `dialogue`. */
  type: z.optional(z.string()),
  response: z.optional(z.unknown()),
  /** Null: waits for a person or the worker. */
  score: z.optional(z.nullable(z.number())),
  parts: z.optional(z.array(z.unknown())),
  /** Of a program that waits to be run: the question as its author wrote it, by which whoever grades runs and marks it. */
  to_run: z.optional(z.object({ content: z.unknown(), key: z.unknown() })),
  /** It came after the end: counts only if the teacher lets it. */
  late: z.optional(z.boolean()),
  /** Of another device, or after the end: in the log beside the answer in force. */
  other_answers: z.optional(
    z.array(z.object({ content: z.string(), at: z.nullable(z.string()), late: z.boolean() })),
  ),
});
export type ExportQuestion = z.infer<typeof exportQuestionSchema>;

export const exportResultSchema = z.object({
  external_id: z.string().check(z.minLength(1)),
  display_name: z.string(),
  session_number: z.int().check(z.gte(1)),
  status: z.string(),
  started_at: z.nullable(z.string()),
  submitted_at: z.nullable(z.string()),
  questions: z.array(exportQuestionSchema),
  /** 0–100 = Σ llm_score / Σ max_points; null while a score is missing. */
  llm_grade: z.nullable(z.number()),
});
export type ExportResult = z.infer<typeof exportResultSchema>;

export const exportPictureSchema = z.object({
  id: z.uuid(),
  media_type: pictureTypeSchema,
  base64: z.base64(),
});
export type ExportPicture = z.infer<typeof exportPictureSchema>;

export const exportFileSchema = z.object({
  exam_id: z.string().check(z.minLength(1)),
  subject: z.string(),
  date: z.iso.date(),
  prompt_variant: z.string(),
  num_questions: z.int(),
  results: z.array(exportResultSchema),
  /** For whoever grades: what a pupil saw is looked at beside what they wrote. */
  pictures: z.optional(z.array(exportPictureSchema)),
});
export type ExportFile = z.infer<typeof exportFileSchema>;
