import * as z from "zod/mini";
import { canonicalBytes } from "@/lib/core/attempts/log-entry";
import { exportFileSchema } from "./export-file";

/** One log as it travels: of a pupil's session, or of the group. */
export const transferLogSchema = z.object({
  chain_id: z.uuid(),
  /** Null: the group's own log. */
  external_id: z.nullable(z.string()),
  session_number: z.nullable(z.int()),
  /** Ids of the questions, in the order of the result's. */
  question_ids: z.array(z.uuid()),
  head: z.object({ position: z.int(), hash: z.string() }),
  entries: z.array(
    z.object({
      position: z.int(),
      kind: z.string(),
      /** The canonical JSON that was hashed, byte for byte. */
      payload: z.string(),
      hash: z.string(),
      receipt: z.string(),
      received_at: z.string(),
    }),
  ),
});
export type TransferLog = z.infer<typeof transferLogSchema>;

/** `GET /api/export`: the results, the logs they follow from, and what shows that nothing was lost or changed. */
export const transferSchema = z.object({
  v: z.literal(1),
  delivery_id: z.uuid(),
  finalised_at: z.iso.datetime(),
  export: exportFileSchema,
  logs: z.array(transferLogSchema),
  counts: z.object({ results: z.int(), answers: z.int(), entries: z.int() }),
  /** SHA-256, hexadecimal, over the canonical JSON (RFC 8785) of everything else here. */
  sha256: z.string(),
});
export type Transfer = z.infer<typeof transferSchema>;

/** What the checksum is over. */
export function bytesToSum(transfer: Omit<Transfer, "sha256">): Uint8Array {
  const { v, delivery_id, finalised_at, export: file, logs, counts } = transfer;
  return canonicalBytes({ v, delivery_id, finalised_at, export: file, logs, counts });
}
