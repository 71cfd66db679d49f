import * as z from "zod/mini";
import { exportQuestionSchema } from "@/lib/core/exams/export-file";
import { suggestionSchema } from "@/lib/core/marking/suggesting/suggestion";

export const giveMarkSchema = z.object({
  questionId: z.uuid(),
  /** The version the teacher saw: another's mark in between is never overwritten unseen. */
  seenVersion: z.int(),
  points: z.nullable(z.number("Give points.").check(z.gte(0, "Not below 0."))),
  comment: z._default(z.string().check(z.trim(), z.maxLength(4_000, "That is too long.")), ""),
});
export type GiveMark = z.infer<typeof giveMarkSchema>;

export const setGradeSchema = z.object({
  resultId: z.uuid(),
  seenVersion: z.int(),
  grade: z.number("Give a grade.").check(z.gte(0, "Not below 0."), z.lte(100, "At most 100.")),
  reason: z
    .string()
    .check(z.trim(), z.minLength(1, "Say why."), z.maxLength(1_000, "That is too long.")),
});
export type SetGrade = z.infer<typeof setGradeSchema>;

export const groupIdSchema = z.object({ groupId: z.uuid() });

/** How a question is named in an address: the shape of a UUID, whatever its version. */
export const questionKeySchema = z.guid();

/** JSON columns of an answer, as importing wrote them. */
export const turnsSchema = exportQuestionSchema.shape.conversation;
export const othersSchema = z.array(
  z.object({ content: z.string(), at: z.nullable(z.string()), late: z.boolean() }),
);
const elsewhereSchema = z.object({ points: z.number(), feedback: z.string() });
/** What a mark rests on: a suggestion, what a rule would give, what another program made of it, our own run, or nothing. */
export const evidenceSchema = z.union([
  z.pipe(
    suggestionSchema,
    z.transform((suggestion) => ({ suggestion })),
  ),
  z.object({
    wouldEarn: z.optional(z.number()),
    elsewhere: z.optional(elsewhereSchema),
    ran: z.optional(z.boolean()),
  }),
]);
