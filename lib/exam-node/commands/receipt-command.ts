import { readReceipt } from "@/lib/core/attempts/receipt-code";
import { verifyChain } from "@/lib/core/attempts/verify-chain";
import type { FoundReceipt } from "@/lib/core/exams/found-receipt";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import type { EntryRow } from "../store/chains";
import { getEntries, getHead, sha256 } from "../store/chains";
import type { Sqlite } from "../store/open-database";
import { openDatabase } from "../store/open-database";
import type { SessionRow } from "../store/sessions";
import { getSessions } from "../store/sessions";

/** `main.js receipt CODE`: every entry of the group with that receipt, and whether its whole log is as it was written. */
export function printReceipt({ databasePath, databaseKey }: NodeConfig, written = ""): void {
  const code = readReceipt(written);
  if (code === undefined) throw new AppError("invalid", `“${written}” is no receipt.`);
  const database = openDatabase(databasePath, databaseKey);
  try {
    const found = getSessions(database).flatMap((session) => findIn(database, session, code));
    process.stdout.write(`${JSON.stringify(found)}\n`);
  } finally {
    database.close();
  }
}

function findIn(database: Sqlite, session: SessionRow, code: string): FoundReceipt[] {
  const entries = getEntries(database, session.id);
  const matching = entries.filter(({ receipt }) => receipt === code);
  if (matching.length === 0) return [];
  const { intact } = verifyChain(session.id, entries, getHead(database, session.id), sha256);
  return matching.map((entry) => described(session, entry, intact));
}

function described(session: SessionRow, entry: EntryRow, intact: boolean): FoundReceipt {
  return {
    external_id: session.external_id,
    session_number: session.number,
    position: entry.position,
    kind: entry.kind,
    received_at: entry.received_at.toISOString(),
    log_intact: intact,
  };
}
