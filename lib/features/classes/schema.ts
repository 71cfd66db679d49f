import * as z from "zod/mini";

export const newClassSchema = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, "Needs a name, for example 7A."),
      z.maxLength(20, "At most 20 characters."),
    ),
  yearGroup: z.coerce
    .number("Choose a year.")
    .check(
      z.int("Choose a year."),
      z.minimum(1, "Choose a year from 1 to 13."),
      z.maximum(13, "Choose a year from 1 to 13."),
    ),
  subject: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, "Needs a subject, for example Computing."),
      z.maxLength(60, "At most 60 characters."),
    ),
});
export type NewClass = z.infer<typeof newClassSchema>;

export const classSchema = z.object({ classId: z.uuid() });

export const membershipSchema = z.object({
  classId: z.uuid(),
  personId: z.uuid("Choose somebody."),
});
export type Membership = z.infer<typeof membershipSchema>;
