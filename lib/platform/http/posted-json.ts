import type * as z from "zod/mini";
import type { Actor, Permission } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { storable } from "@/lib/core/kernel/storable";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";

const MOST_BYTES = 64 * 1024;
/** What is too long is read to here and thrown away, so that a caller hears why instead of a broken connection. */
const MOST_THROWN_AWAY = 8 * 1024 * 1024;

/** What a route expects to be sent, and of whom. `what` names it in the reader's words ("The mark"). */
export interface Expected<T> {
  readonly permission: Permission;
  readonly schema: z.ZodMiniType<T>;
  readonly what: string;
}

/**
 * Reads what a page of this school posted as JSON, and who posted it.
 * @throws AppError "forbidden" for another page's request or without the permission, "unauthenticated", "invalid",
 * "too-large" over 64 KiB.
 */
export async function readPostedJson<T>(
  request: Request,
  { permission, schema, what }: Expected<T>,
): Promise<{ readonly actor: Actor; readonly input: T }> {
  const { headers } = request;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (!isSameOrigin(headers.get("origin"), host))
    throw new AppError("forbidden", "This request did not come from a page of this school.");
  const actor = await requireRouteActor(headers.get("cookie"), permission);
  return { actor, input: storable(parse(schema, await bodyOf(request, what), what)) };
}

async function bodyOf(request: Request, what: string): Promise<unknown> {
  const bytes = await bytesOf(request, what);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError("invalid", `${what} could not be read.`, { cause });
  }
}

async function bytesOf(request: Request, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
    else if (size > MOST_BYTES + MOST_THROWN_AWAY) break;
  }
  if (size <= MOST_BYTES) return Buffer.concat(chunks);
  throw new AppError("too-large", `${what} is longer than can be kept. Nothing of it was saved.`);
}
