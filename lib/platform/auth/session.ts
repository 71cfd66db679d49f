import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor, Permission } from "@/lib/core/access/permissions";
import { can } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { readSessionToken } from "./read-session";
import { isSameOrigin } from "./same-origin";
import { sessionToken } from "./session-cookie";

/** Who is asking, or nobody. Looked up once a request. */
export const findActor = cache(async (): Promise<Actor | undefined> => {
  const jar = await cookies();
  const token = sessionToken((name) => jar.get(name)?.value);
  return token === undefined ? undefined : readSessionToken(token);
});

/**
 * Who is asking, where that matters: every loader and action begins with it. A page sends nobody to the sign-in
 * page and shows the forbidden page (403) to the wrong person.
 * @throws AppError in a server action, so that the form that asked keeps what was typed: "unauthenticated",
 * "forbidden" (also for a request that does not come from our own pages).
 */
export async function requireActor(permission: Permission): Promise<Actor> {
  const request = await headers();
  const isAction = request.has("next-action");
  if (isAction && !isSameOrigin(request.get("origin"), request.get("x-forwarded-host")))
    throw new AppError("forbidden", "This request did not come from a page of this school.");
  const actor = await findActor();
  if (actor === undefined) {
    if (isAction) throw new AppError("unauthenticated", SIGNED_OUT);
    redirect("/sign-in");
  }
  if (!can(actor.role, permission)) {
    if (isAction)
      throw new AppError("forbidden", "Your account may not do this. Nothing was changed.");
    forbidden();
  }
  return actor;
}

const SIGNED_OUT =
  "You have been signed out, so nothing was changed. What you typed is still here: sign in again in another tab, then send it again.";
