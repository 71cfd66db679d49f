import * as z from "zod/mini";
import { LONGEST_MODEL_ANSWER } from "@/lib/core/exams/model-answers/accepting";

/** Words as they are accepted. */
export const acceptedWordsSchema = z
  .string("Write the answer first.")
  .check(
    z.trim(),
    z.minLength(1, "Write the answer first."),
    z.maxLength(
      LONGEST_MODEL_ANSWER,
      `That is too long: at most ${LONGEST_MODEL_ANSWER.toLocaleString("en-GB")} characters.`,
    ),
  );

const about = {
  answerId: z.uuid(),
  /** The version the teacher saw: what somebody else decided in between is never passed over unseen. */
  seenVersion: z.int(),
};

/** What a teacher decides about a missing model answer. */
export const decideAnswerSchema = z.discriminatedUnion("step", [
  z.object({ ...about, step: z.literal("accept"), words: acceptedWordsSchema }),
  z.object({ ...about, step: z.enum(["reject", "reopen"]) }),
]);
export type DecideAnswer = z.infer<typeof decideAnswerSchema>;

/** Asks for a draft of one answer, or of all in an exam that have no words. */
export const askDraftsSchema = z.object({ examId: z.uuid(), answerId: z.optional(z.uuid()) });
export type AskDrafts = z.infer<typeof askDraftsSchema>;

export const draftAnswersJobSchema = z.object({ examId: z.uuid() });
