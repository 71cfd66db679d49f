import * as z from "zod/mini";
import { questionSchema } from "@/lib/core/questions/question";

const id = z.uuid("This question is not known here.");

/** A teacher's edit: the whole question, and the version it was made from. */
export const editQuestionSchema = z.object({
  questionId: id,
  /** The edit is refused as stale when the question has moved on meanwhile. */
  basedOn: z.int().check(z.gte(1)),
  question: questionSchema,
});
export type EditQuestion = z.infer<typeof editQuestionSchema>;

/** A question written by hand, beside a lesson. */
export const addByHandSchema = z.object({ documentId: z.uuid(), question: questionSchema });

export const acceptQuestionSchema = z.object({
  questionId: id,
  version: z.int().check(z.gte(1)),
  /** The teacher says that the answer was checked against the lesson, where its words were not found there. */
  checkedAgainstLesson: z.boolean(),
});
export type AcceptQuestion = z.infer<typeof acceptQuestionSchema>;

export const rejectQuestionSchema = z.object({ questionId: id });

export const acceptAllSchema = z.object({ documentId: z.uuid() });

/** How a question stood before something was done to it: what undo puts back. */
export const standingSchema = z.object({
  questionId: id,
  status: z.enum(["DRAFT", "ACCEPTED", "REJECTED"]),
  version: z.int().check(z.gte(1)),
});
export type Standing = z.infer<typeof standingSchema>;

export const undoSchema = z.object({
  standings: z.array(standingSchema).check(z.minLength(1), z.maxLength(200)),
});

/** A question as it is being written: what its programs do is asked before it is saved. */
export const proveSchema = z.object({
  type: z.string(),
  content: z.unknown(),
  key: z.unknown(),
});
export type ProvableDraft = z.infer<typeof proveSchema>;

export const tryAnswerSchema = z.object({ questionId: id, response: z.unknown() });
