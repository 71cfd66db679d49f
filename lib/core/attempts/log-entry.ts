import canonicalize from "canonicalize";
import { storable } from "@/lib/core/kernel/storable";
import { receiptOf } from "./receipt-code";

/** SHA-256, handed in: node:crypto on a server, whatever a test likes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The newest entry of an attempt's log; position 0 with 32 zero bytes before the first. */
export interface ChainHead {
  readonly position: number;
  readonly hash: Uint8Array;
}
export const EMPTY_CHAIN: ChainHead = { position: 0, hash: new Uint8Array(32) };

/** What happened, in the names of the wire. `kind` first among equals: "start", "save", "hand-in" … */
export type LogPayload = Readonly<Record<string, unknown>> & { readonly kind: string };

/** One line of the append-only log. */
export interface LogEntry {
  readonly attemptId: string;
  readonly position: number;
  readonly kind: string;
  /** Of a save or a hand-in: recorded once per attempt. */
  readonly clientId: string | undefined;
  readonly clientSeq: number | undefined;
  /** RFC 8785 bytes of the payload, kept as bytes: JSON columns rewrite numbers and key order. */
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
  readonly receipt: string;
  readonly receivedAt: Date;
}

export interface NewEntry {
  readonly attemptId: string;
  readonly head: ChainHead;
  readonly payload: LogPayload;
  readonly clientId?: string;
  readonly clientSeq?: number;
  readonly receivedAt: Date;
}

/**
 * Makes the next entry of a chain. The time of receipt goes into the payload, so that the hash covers it.
 * hash = SHA-256(hash before ‖ "attempt\nposition\n" ‖ canonical payload).
 */
export function sealEntry(entry: NewEntry, sha256: Sha256): LogEntry {
  const { attemptId, head, receivedAt } = entry;
  const position = head.position + 1;
  const payload = canonicalBytes({ ...entry.payload, received_at: receivedAt.toISOString() });
  const hash = sha256(joined(head.hash, utf8(`${attemptId}\n${position}\n`), payload));
  return {
    attemptId,
    position,
    kind: entry.payload.kind,
    clientId: entry.clientId,
    clientSeq: entry.clientSeq,
    payload,
    hash,
    receipt: receiptOf(hash),
    receivedAt,
  };
}

/** RFC 8785: the same value gives the same bytes everywhere. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalize(storable(value)) ?? "null");
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
