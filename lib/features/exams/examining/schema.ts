import * as z from "zod/mini";

/** Payload of a job about one `followup_requested` of a group. */
export const examinerJobSchema = z.object({
  groupId: z.uuid(),
  sequence: z.int().check(z.gte(1)),
});
