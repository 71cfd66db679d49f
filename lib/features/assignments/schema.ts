import * as z from "zod/mini";

/** A moment as the browser's clock says it, with its offset, so that "9:00" is the teacher's nine o'clock. */
const moment = z.iso.datetime({ offset: true, error: "Give a date and a time." });

export const assignSchema = z.object({
  assessmentId: z.uuid("This test is not known here."),
  classIds: z
    .array(z.uuid())
    .check(z.minLength(1, "Choose a class."), z.maxLength(40, "At most 40 classes at once.")),
  /** Null: now. */
  opensAt: z.nullable(moment),
  /** Null: stays open. */
  closesAt: z.nullable(moment),
});
export type Assign = z.infer<typeof assignSchema>;

export const assignmentIdSchema = z.object({ assignmentId: z.uuid() });
