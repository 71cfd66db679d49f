import * as z from "zod/mini";

/** Raised whenever the words or the shape of this prompt change; logged with every call. */
export const FOLLOW_UP_PROMPT = 1;

export const followUpReply = z.object({
  /** Null: the answer says all it can, or nothing sensible can be asked. */
  question: z.nullable(z.string()),
});
