import type * as z from "zod/mini";
import type { Actor, Permission } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { storable } from "@/lib/core/kernel/storable";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";
import { withinBytes } from "@/lib/platform/files/within-bytes";

const MOST_BYTES = 64 * 1024;

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
  return { actor, input: parse(schema, storable(await bodyOf(request, what)), what) };
}

async function bodyOf(request: Request, what: string): Promise<unknown> {
  const text = await new Response(withinBytes(request.body, MOST_BYTES)).text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", `${what} could not be read.`, { cause });
  }
}
