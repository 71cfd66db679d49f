import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { ChainHead, LogEntry, LogPayload, Sha256 } from "@/lib/core/attempts/log-entry";
import { EMPTY_CHAIN, sealEntry } from "@/lib/core/attempts/log-entry";
import { bytesColumn, momentColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, inTransaction, perDatabase, query } from "./statements";

export const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest();

const headRow = z.object({ position: z.int(), hash: bytesColumn });
const entryRow = z.object({
  position: z.int(),
  kind: z.string(),
  payload: bytesColumn,
  hash: bytesColumn,
  receipt: z.string(),
  received_at: momentColumn,
});
export type EntryRow = z.infer<typeof entryRow>;

const statements = perDatabase((database) => ({
  make: change(database, "INSERT INTO chain (id, position, hash) VALUES (?, 0, ?)"),
  head: query(database, "SELECT position, hash FROM chain WHERE id = ?", headRow),
  move: change(
    database,
    "UPDATE chain SET position = ?, hash = ? WHERE id = ? AND position = ? AND hash = ?",
  ),
  insert: change(
    database,
    `INSERT INTO entry (chain_id, position, kind, client_id, client_seq, payload, hash, receipt, received_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  entries: query(
    database,
    `SELECT position, kind, payload, hash, receipt, received_at FROM entry
     WHERE chain_id = ? ORDER BY position`,
    entryRow,
  ),
  countKind: query(
    database,
    "SELECT count(*) AS n FROM entry WHERE chain_id = ? AND kind = ?",
    z.object({ n: z.int() }),
  ),
  handIn: query(
    database,
    `SELECT position, kind, payload, hash, receipt, received_at FROM entry
     WHERE chain_id = ? AND kind = 'hand-in' ORDER BY position DESC LIMIT 1`,
    entryRow,
  ),
  size: query(
    database,
    "SELECT coalesce(sum(length(payload)), 0) AS n FROM entry WHERE chain_id = ?",
    z.object({ n: z.int() }),
  ),
  count: query(
    database,
    "SELECT coalesce(sum(position), 0) AS n FROM chain",
    z.object({ n: z.int() }),
  ),
}));

/** An empty chain: the log of a session, or of the group. */
export function makeChain(database: Sqlite, id: string): void {
  statements(database).make(id, EMPTY_CHAIN.hash);
}

export function getHead(database: Sqlite, chainId: string): ChainHead {
  return statements(database).head.get(chainId);
}

export function getEntries(database: Sqlite, chainId: string): EntryRow[] {
  return statements(database).entries.all(chainId);
}

/** Entries of one kind in one log. */
export function countOfKind(database: Sqlite, chainId: string, kind: string): number {
  return statements(database).countKind.get(chainId, kind).n;
}

/** The newest entry by which a sitting was handed in. It stands at the end, so few are read however long the log is. */
export function findHandIn(database: Sqlite, chainId: string): EntryRow | undefined {
  return statements(database).handIn.find(chainId);
}

/** Bytes of what one log says. */
export function sizeOfChain(database: Sqlite, chainId: string): number {
  return statements(database).size.get(chainId).n;
}

/** Entries of all logs of the group. */
export function countEntries(database: Sqlite): number {
  return statements(database).count.get().n;
}

/**
 * Puts an entry at the end of its chain, in the caller's transaction.
 * @returns false, having written nothing, when the head is not the one it was made for.
 */
export function appendEntry(database: Sqlite, before: ChainHead, entry: LogEntry): boolean {
  const { move, insert } = statements(database);
  const { attemptId: id, position, hash } = entry;
  if (move(position, hash, id, before.position, before.hash) === 0) return false;
  insert(
    id,
    position,
    entry.kind,
    entry.clientId ?? null,
    entry.clientSeq ?? null,
    entry.payload,
    hash,
    entry.receipt,
    entry.receivedAt.toISOString(),
  );
  return true;
}

/** Records something that is no answer: a sign-in, a command, the end. SQLite has one writer, so the head is the head. */
export function record(
  database: Sqlite,
  chainId: string,
  payload: LogPayload,
  receivedAt: Date,
  client?: { readonly clientId: string; readonly clientSeq: number },
): LogEntry {
  return inTransaction(database, () => {
    const head = getHead(database, chainId);
    const entry = sealEntry({ attemptId: chainId, head, payload, receivedAt, ...client }, sha256);
    appendEntry(database, head, entry);
    return entry;
  });
}
