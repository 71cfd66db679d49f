import * as z from "zod/mini";

/** Raised whenever the words or the shape of this prompt change; logged with every call. */
export const SCORE_PROMPT = 1;

export const scoreReply = z.object({
  criteria: z.array(z.object({ id: z.string(), points: z.int(), quotes: z.array(z.string()) })),
  confidence: z.number(),
  feedback: z.string(),
});
