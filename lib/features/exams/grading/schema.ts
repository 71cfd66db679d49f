import * as z from "zod/mini";

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
