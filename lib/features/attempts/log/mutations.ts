import type { LogEntry, LogPayload } from "@/lib/core/attempts/log-entry";
import { sealEntry } from "@/lib/core/attempts/log-entry";
import type { Transaction } from "@/lib/platform/db/transaction";
import { entryRow, sha256 } from "./data";

/** An attempt whose row this transaction has locked. */
export interface LockedAttempt {
  readonly id: string;
  readonly logPosition: number;
  readonly logHash: Uint8Array;
}

/**
 * Holds every save of the attempt back until this transaction ends.
 * @returns false when there is no such attempt.
 */
export async function lockAttemptIn(tx: Transaction, attemptId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Attempt" WHERE id = ${attemptId}::uuid FOR UPDATE`;
  return rows.length === 1;
}

/** Appends what happened to the log of a locked attempt and moves its head. */
export async function appendEntryIn(
  tx: Transaction,
  attempt: LockedAttempt,
  payload: LogPayload,
  about: { receivedAt: Date; clientId?: string; clientSeq?: number },
): Promise<LogEntry> {
  const head = { position: attempt.logPosition, hash: attempt.logHash };
  const entry = sealEntry({ attemptId: attempt.id, head, payload, ...about }, sha256);
  await tx.answerLog.create({ data: entryRow(entry) });
  await tx.attempt.update({
    where: { id: attempt.id },
    data: { logPosition: entry.position, logHash: Uint8Array.from(entry.hash) },
  });
  return entry;
}
