import * as z from "zod/mini";

/** The one channel of LISTEN and NOTIFY all instances hear. */
export const CHANNEL = "markwell";

/** What travels on it: what changed and ids, never content; whoever hears it reads what it may see. */
export const noticeSchema = z.object({
  topic: z.string().check(z.maxLength(200)),
  type: z.string().check(z.maxLength(60)),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type Notice = z.infer<typeof noticeSchema>;
