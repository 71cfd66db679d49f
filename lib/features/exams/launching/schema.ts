import * as z from "zod/mini";
import { runtimeSchema } from "../schema";

export const launchGroupsSchema = z.object({
  groupIds: z
    .array(z.uuid())
    .check(z.minLength(1, "Choose a group."), z.maxLength(100, "At most 100 groups at once.")),
  /** Undefined: the most isolated there is. */
  runtime: z.optional(runtimeSchema),
});
