import * as z from "zod/mini";

export const collectSchema = z.object({
  groupId: z.uuid(),
  /** Somebody was told how many have not begun, and said yes. */
  endsForAbsent: z._default(z.boolean(), false),
});
