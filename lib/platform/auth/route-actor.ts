import type { IncomingMessage } from "node:http";
import type { Actor, Permission } from "@/lib/core/access/permissions";
import { can } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { readSessionToken } from "./read-session";
import { tokenFromCookieHeader } from "./session-cookie";

/**
 * Who is asking, for routes that answer programs and scripts rather than readers: lib/web's own (give the request)
 * and Next's route handlers (give its Cookie header). Never redirects.
 * @throws AppError "unauthenticated" or "forbidden".
 */
export async function requireRouteActor(
  from: IncomingMessage | string | null | undefined,
  permission: Permission,
): Promise<Actor> {
  const cookie = typeof from === "object" ? from?.headers.cookie : from;
  const token = tokenFromCookieHeader(cookie);
  const actor = token === undefined ? undefined : await readSessionToken(token);
  if (actor === undefined)
    throw new AppError("unauthenticated", "You are signed out. Sign in again, then go on.");
  if (!can(actor.role, permission))
    throw new AppError("forbidden", "Your account may not do this.");
  return actor;
}
