import * as z from "zod/mini";

export const tearDownJobSchema = z.object({
  groupId: z.uuid(),
  /** The row of the group names it for as long as what it is about is what is there (ExamGroup.tearDown). */
  tearDownId: z.uuid(),
  /** What there was of the group when it was asked: whatever is launched later is another's. */
  environments: z.array(z.uuid()),
  /** Who asked; undefined: the command line. */
  actorId: z.optional(z.uuid()),
});
export type TearDownAsked = z.infer<typeof tearDownJobSchema>;

export const tearDownSchema = z.object({
  groupId: z.uuid(),
  /** The exam id typed once more, to lose results that nobody verified. */
  discard: z.optional(z.string()),
});
