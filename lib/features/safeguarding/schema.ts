import * as z from "zod/mini";

export const actedOnSchema = z.object({
  concernId: z.uuid(),
  note: z
    .string("Say what you did.")
    .check(z.trim(), z.minLength(1, "Say what you did."), z.maxLength(2_000, "That is too long.")),
});
export type ActedOn = z.infer<typeof actedOnSchema>;
