import { createHash } from "node:crypto";
import type { LogEntry } from "@/lib/core/attempts/log-entry";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** The hash of the log, as node:crypto has it. */
export const sha256 = (bytes: Uint8Array): Uint8Array =>
  createHash("sha256").update(bytes).digest();

/** An entry as its row. */
export function entryRow(entry: LogEntry): Prisma.AnswerLogCreateManyInput {
  return {
    attemptId: entry.attemptId,
    position: entry.position,
    kind: entry.kind,
    clientId: entry.clientId ?? null,
    clientSeq: entry.clientSeq ?? null,
    payload: Uint8Array.from(entry.payload),
    hash: Uint8Array.from(entry.hash),
    receipt: entry.receipt,
    receivedAt: entry.receivedAt,
  };
}
