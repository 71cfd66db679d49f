import * as z from "zod/mini";

/** An entry of a group's log, found by the receipt a pupil wrote down. Two entries can share a receipt. */
export const foundReceiptSchema = z.object({
  external_id: z.string(),
  session_number: z.int(),
  position: z.int(),
  kind: z.string(),
  received_at: z.string(),
  /** Whether every entry of that pupil's log is as it was written. */
  log_intact: z.boolean(),
});
export type FoundReceipt = z.infer<typeof foundReceiptSchema>;
