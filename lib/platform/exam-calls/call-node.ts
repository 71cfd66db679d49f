import * as z from "zod/mini";
import type { ErrorCode } from "@/lib/core/kernel/app-error";
import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { signatureHeaders } from "./signature";

/** Where a group's node is, and what signs calls to it. */
export interface NodePlace {
  /** "physics-g1", for messages. */
  readonly slug: string;
  /** Undefined: it has nowhere just now. */
  readonly address: string | undefined;
  readonly groupSecret: string;
}

interface NodeCall<T> {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly reply: z.ZodMiniType<T>;
  readonly timeoutMs?: number;
}

const ANSWER_MS = 5_000;
const errorSchema = z.object({
  error: z.object({ code: z.enum(Object.keys(HTTP_STATUS)), message: z.string() }),
});

/**
 * Asks a group's node, signed.
 * @throws AppError "unavailable" when it does not answer; with the node's own words when it refuses.
 */
export async function callNode<T>(place: NodePlace, call: NodeCall<T>): Promise<T> {
  const { method, path, body, reply, timeoutMs = ANSWER_MS } = call;
  if (place.address === undefined) throw away(place);
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers = signatureHeaders(place.groupSecret, { method, path, body: text }, new Date());
  const response = await send(place, new URL(path, place.address), {
    method,
    headers: { ...headers, ...(text === "" ? {} : { "content-type": "application/json" }) },
    ...(text === "" ? {} : { body: text }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const { ok, status, said } = response;
  if (ok) return parse(reply, said, `What ${place.slug} answered`);
  throw refusal(place, status, said);
}

async function send(place: NodePlace, url: URL, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { ok: response.ok, status: response.status, said: jsonOrUndefined(text) };
  } catch (cause) {
    throw away(place, cause);
  }
}

function away({ slug }: NodePlace, cause?: unknown): AppError {
  return new AppError(
    "unavailable",
    `${slug} does not answer. Pupils' answers are safe in it; it is started again by itself. Try again in a few seconds.`,
    { retryAfterSeconds: 5, cause },
  );
}

function refusal({ slug }: NodePlace, status: number, said: unknown): AppError {
  if (status === 401)
    return new AppError(
      "upstream",
      `${slug} does not take this server's word: it was launched under another EXAM_SECRET, or the two clocks are more than a minute apart.`,
    );
  const read = z.safeParse(errorSchema, said);
  if (!read.success) return new AppError("upstream", `${slug} answered ${status}.`);
  const { code, message } = read.data.error;
  return new AppError(isCode(code) ? code : "upstream", message);
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(HTTP_STATUS, code);
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
