import * as z from "zod/mini";

const minutes = z
  .int("Give whole minutes.")
  .check(z.gte(1, "Give at least one minute."), z.lte(600, "At most 600 minutes at once."));
const whom = {
  groupId: z.uuid(),
  /** One pupil; undefined for the whole group. */
  pupilId: z.optional(z.uuid()),
};

/** What an invigilator asks of a group, or of one pupil of it. */
export const commandSchema = z.discriminatedUnion("action", [
  z.object({
    ...whom,
    action: z.literal("pause"),
    reason: z.optional(z.literal("rest_break")),
  }),
  z.object({ ...whom, action: z.literal("resume") }),
  z.object({
    ...whom,
    action: z.literal("extend"),
    minutes,
    /** Names one press, so that sent again after its reply was lost it gives the minutes once. */
    pressId: z.optional(z.uuid()),
  }),
  z.object({
    ...whom,
    action: z.literal("message"),
    text: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, "Say something."),
        z.maxLength(1_000, "At most 1000 letters."),
      ),
  }),
  z.object({ ...whom, action: z.literal("lower_hand") }),
  z.object({
    ...whom,
    action: z.literal("reopen"),
    minutes: z.optional(minutes),
    /** The end of a group that is taken back: who was closed before it stays so. */
    undoes: z.optional(z.uuid()),
  }),
  z.object({ ...whom, action: z.literal("end") }),
]);
export type GroupCommand = z.infer<typeof commandSchema>;

export const newPupilSchema = z.object({
  groupId: z.uuid(),
  studentId: z
    .string()
    .check(z.trim(), z.minLength(1, "Give the student ID."), z.maxLength(80, "That is too long.")),
  displayName: z
    .string()
    .check(z.trim(), z.minLength(1, "Give the name."), z.maxLength(200, "That is too long.")),
  extraTimePercent: z._default(
    z.coerce
      .number()
      .check(z.int("Give whole percent."), z.gte(0, "Not below 0."), z.lte(200, "At most 200.")),
    0,
  ),
});
export type NewExamPupil = z.infer<typeof newPupilSchema>;

/** One command for several groups at once. */
export const commandGroupsSchema = z.object({
  commands: z.array(commandSchema).check(z.minLength(1, "Choose a group."), z.maxLength(100)),
});
