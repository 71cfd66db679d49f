import * as z from "zod/mini";
import { sessionStateSchema, terminationReasonSchema } from "@/lib/core/exams/session-state";

export const transitionSchema = z.object({
  sessionId: z.uuid(),
  to: sessionStateSchema,
  reason: z.optional(terminationReasonSchema),
});
export type Transition = z.infer<typeof transitionSchema>;
