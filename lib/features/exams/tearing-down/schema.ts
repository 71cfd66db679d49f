import * as z from "zod/mini";

export const tearDownJobSchema = z.object({
  groupId: z.uuid(),
  /** Who asked; undefined: the command line. */
  actorId: z.optional(z.uuid()),
});

export const tearDownSchema = z.object({
  groupId: z.uuid(),
  /** The exam id typed once more, to lose results that nobody verified. */
  discard: z.optional(z.string()),
});
