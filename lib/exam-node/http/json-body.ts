import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/core/kernel/app-error";

/** `navigator.sendBeacon` can only say text/plain without a preflight. */
const TYPES = /^(application\/json|text\/plain)\s*(;|$)/i;
/** What is too long is read to here and thrown away, so that a caller hears why instead of a broken connection. */
const MOST_THROWN_AWAY = 8 * 1024 * 1024;

/**
 * The bytes of a request.
 * @throws AppError "too-large" over `limit` bytes.
 */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (size > limit + MOST_THROWN_AWAY) break;
  }
  if (size > limit) {
    const kibibytes = Math.floor(limit / 1024);
    throw new AppError(
      "too-large",
      `This is longer than can be kept (${kibibytes} KiB). Nothing of it was saved: please shorten it.`,
    );
  }
  return Buffer.concat(chunks);
}

/** @throws AppError "invalid" for anything that is no JSON in UTF-8. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("invalid", "The request is no JSON that can be read. Nothing was changed.");
  }
}

/** Reads a request's JSON body. @throws AppError "too-large" or "invalid". */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!TYPES.test(request.headers["content-type"] ?? "")) {
    throw new AppError("invalid", "The request must be JSON.");
  }
  return readJson(await readBytes(request, limit));
}
