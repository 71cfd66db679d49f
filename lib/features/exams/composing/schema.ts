import * as z from "zod/mini";

const whole = (least: number, most: number) => {
  const message = `Give a whole number from ${least} to ${most}.`;
  return z.int(message).check(z.gte(least, message), z.lte(most, message));
};
const clock = z.union([
  z.literal(""),
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 09:00.")),
]);

/** An exam made of a published test, a group for each class. */
export const composeSchema = z
  .object({
    assessmentId: z.uuid("Choose a test."),
    subject: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, "Say which subject it is."),
        z.maxLength(100, "That is too long."),
      ),
    /** Groups are called by it and their class: "computing" → "computing-7a". */
    shortName: z
      .string()
      .check(
        z.maxLength(40, "At most 40 letters."),
        z.regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "Use small letters, figures and hyphens."),
      ),
    classIds: z
      .array(z.uuid())
      .check(z.minLength(1, "Choose a class."), z.maxLength(40, "At most 40 classes at once.")),
    date: z.iso.date("Give the day of the exam."),
    /** "": open at any time of that day, or until its end. */
    startsAt: clock,
    endsAt: clock,
    /** Minutes; 0: none. */
    timeLimit: whole(0, 1_440),
    numQuestions: whole(1, 200),
    shuffle: z.boolean(),
    maxFollowups: whole(0, 20),
    promptVariant: z.enum(["strict", "standard", "lenient"], "Choose one of these."),
    /** Of pupils in these classes, for this exam; those that are not named have none. */
    arrangements: z
      .array(
        z.object({
          personId: z.uuid(),
          extraTimePercent: whole(0, 200),
          restBreakMinutes: whole(0, 240),
        }),
      )
      .check(z.maxLength(2_000)),
    /** Goes on from groups that were prepared before: every password stays. */
    update: z._default(z.boolean(), false),
  })
  .check(
    z.refine(({ startsAt, endsAt }) => startsAt === "" || endsAt === "" || startsAt < endsAt, {
      path: ["endsAt"],
      error: "It must end after it starts.",
    }),
  );
export type ComposeExam = z.infer<typeof composeSchema>;
