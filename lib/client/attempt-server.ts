import type * as z from "zod/mini";
import { safeParse } from "zod/mini";
import type { Preferences } from "@/lib/core/attempts/preferences";
import type { Paper, Progress } from "@/lib/core/attempts/protocol";
import {
  completeReplySchema,
  errorReplySchema,
  paperSchema,
  progressSchema,
  saveReplySchema,
} from "@/lib/core/attempts/protocol";
import type { PendingHandIn, PendingSave } from "./queue-state";

/** What became of one request. */
export type Reply<T> =
  | { readonly kind: "ok"; readonly value: T }
  /** Nothing was heard, or the server is busy: the same request again, later. */
  | { readonly kind: "retry" }
  | { readonly kind: "signed-out" }
  /** Somebody else is signed in on this browser now. */
  | { readonly kind: "forbidden" }
  /** The server will never take this; `message` is its sentence for the pupil. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

/** The server of one attempt: the web deployment or an exam node, told apart by `base` alone. */
export type AttemptServer = ReturnType<typeof attemptServer>;

const TIMEOUT_MILLISECONDS = 15_000;

type Headers = Readonly<Record<string, string>>;

/** What goes with one call, and who else reads its reply. */
export interface Call {
  readonly headers: Headers;
  /** A reply that took the call, as it came. */
  heard(reply: unknown): void;
}

const PLAIN: Call = { headers: {}, heard: () => undefined };

/**
 * @param base "/attempts/<id>", or "/exam" at an exam node; without a slash at the end.
 * @param newCall what an exam node wants with every call: the pupil's token above all; the web deployment has a cookie.
 */
export function attemptServer(base: string, newCall: () => Call = () => PLAIN) {
  const headers = () => newCall().headers;
  const ask = <T>(url: string, schema: z.ZodMiniType<T>, body?: unknown) =>
    askFor(url, schema, newCall(), body);
  return {
    paper: (): Promise<Reply<Paper>> => ask(`${base}/paper`, paperSchema),
    progress: (): Promise<Reply<Progress>> => ask(`${base}/progress`, progressSchema),
    save: (entry: PendingSave) => ask(`${base}/answer`, saveReplySchema, saveBody(entry)),
    complete: (entry: PendingHandIn) =>
      ask(`${base}/complete`, completeReplySchema, completeBody(entry)),
    preferences(preferences: Preferences): void {
      // Kept in the page in any case; a lost request costs one visit to the panel.
      fetch(`${base}/preferences`, post(preferences, headers())).catch(() => undefined);
    },
    /** Sends while the page goes away. No reply is read: the entries stay queued and are sent again. */
    sendLast(entries: readonly PendingSave[]): void {
      for (const entry of entries) last(`${base}/answer`, saveBody(entry), headers());
    },
  };
}

function saveBody(entry: PendingSave) {
  return {
    question_id: entry.questionId,
    response: entry.response,
    client_id: entry.clientId,
    client_seq: entry.sequence,
    based_on: entry.basedOn,
    client_time: entry.clientTime,
    hint_used: entry.hintUsed,
    flagged: entry.flagged,
  };
}

function completeBody(entry: PendingHandIn) {
  return { client_id: entry.clientId, client_seq: entry.sequence, based_on: entry.basedOn };
}

function post(body: unknown, headers: Headers): RequestInit {
  return {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/**
 * fetch with keepalive is held to 64 kB over all requests; beacons have a budget of their own, but carry no token: an
 * exam node then refuses it, and the entry stays queued.
 */
function last(url: string, body: unknown, headers: Headers): void {
  const beacon = () =>
    navigator.sendBeacon(url, new Blob([JSON.stringify(body)], { type: "application/json" }));
  fetch(url, { ...post(body, headers), keepalive: true }).catch(beacon);
}

async function askFor<T>(
  url: string,
  schema: z.ZodMiniType<T>,
  { headers, heard }: Call,
  body?: unknown,
): Promise<Reply<T>> {
  try {
    const response = await fetch(url, {
      ...(body === undefined ? { headers } : post(body, headers)),
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    if (response.status === 401) return { kind: "signed-out" };
    if (response.status === 403) return { kind: "forbidden" };
    const reply: unknown = await response.json();
    if (!response.ok) return turnedDown(response.status, reply);
    heard(reply);
    return understood(schema, reply);
  } catch {
    // No connection, time-out, or a reply that is no JSON (a hotel's sign-in page): nothing was heard.
    return { kind: "retry" };
  }
}

function understood<T>(schema: z.ZodMiniType<T>, reply: unknown): Reply<T> {
  const read = safeParse(schema, reply);
  return read.success ? { kind: "ok", value: read.data } : { kind: "retry" };
}

const PASSING = new Set([408, 425, 429]);

function turnedDown<T>(status: number, reply: unknown): Reply<T> {
  if (status >= 500 || PASSING.has(status)) return { kind: "retry" };
  const read = safeParse(errorReplySchema, reply);
  return read.success
    ? { kind: "refused", ...read.data.error }
    : { kind: "refused", code: "invalid", message: "The server did not take this answer." };
}
