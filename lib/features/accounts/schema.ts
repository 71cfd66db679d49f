import * as z from "zod/mini";

const name = z
  .string()
  .check(z.trim(), z.minLength(1, "Needs a name."), z.maxLength(80, "At most 80 characters."));

const yearGroup = z.coerce
  .number("Choose a year.")
  .check(
    z.int("Choose a year."),
    z.minimum(1, "Choose a year from 1 to 13."),
    z.maximum(13, "Choose a year from 1 to 13."),
  );

export const emailSchema = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254, "That is too long for an e-mail address."),
    z.email("This is not an e-mail address."),
  );

export const newPupilSchema = z.object({
  givenName: name,
  familyName: name,
  yearGroup,
  /** The class to enrol in at once; "" for none. */
  classId: z.optional(z.union([z.literal(""), z.uuid()])),
});
export type NewPupil = z.infer<typeof newPupilSchema>;

export const newStaffSchema = z.object({
  givenName: name,
  familyName: name,
  email: emailSchema,
  role: z.enum(["teacher", "administrator"], "Choose what they do."),
});
export type NewStaff = z.infer<typeof newStaffSchema>;

export const personSchema = z.object({ personId: z.uuid() });

/** A class whose pupils all get new slips. */
export const slipsOfClassSchema = z.object({ classId: z.uuid() });

export const ownPasswordSchema = z
  .object({
    currentPassword: z
      .string()
      .check(z.minLength(1, "Needed to be sure it is you."), z.maxLength(200)),
    newPassword: z
      .string()
      .check(
        z.minLength(12, "At least 12 characters: four short words are easy to remember."),
        z.maxLength(200, "At most 200 characters."),
      ),
    repeatPassword: z.string().check(z.maxLength(200)),
  })
  .check(
    z.refine((form) => form.newPassword === form.repeatPassword, {
      message: "The two are not the same.",
      path: ["repeatPassword"],
    }),
  );
export type OwnPassword = z.infer<typeof ownPasswordSchema>;
