import "server-only";
import { statfs } from "node:fs/promises";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { HOME } from "@/lib/core/access/home";
import type { SystemFacts } from "@/lib/core/access/system-health";
import { systemHealth } from "@/lib/core/access/system-health";
import { identityProviderNames } from "@/lib/platform/auth/identity-providers";
import { findActor, requireActor } from "@/lib/platform/auth/session";
import { env } from "@/lib/platform/env/env";
import { getDatabaseFacts, getSchoolNumbers, getSignInPage } from "./data";
import type { SchoolOverview, SignInPage } from "./types";

/** The sign-in page; whoever is signed in already goes to their start page. */
export async function loadSignInPage(): Promise<SignInPage> {
  const actor = await findActor();
  if (actor !== undefined) redirect(HOME[actor.role]);
  return await getSignInPage(identityProviderNames());
}

/** What an administrator sees first: how many are here, and whether everything is ready. */
export async function loadOverview(): Promise<SchoolOverview> {
  await requireActor("health.view");
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const [numbers, facts] = await Promise.all([getSchoolNumbers(midnight), systemFacts()]);
  return { numbers, findings: systemHealth(facts) };
}

async function systemFacts(): Promise<SystemFacts> {
  const [request, database, disk] = await Promise.all([
    headers(),
    getDatabaseFacts(),
    statfs(env.MARKWELL_DATA_DIR),
  ]);
  return {
    isSecure: request.get("x-forwarded-proto") === "https",
    isLocal: /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(request.get("x-forwarded-host") ?? ""),
    database,
    model: env.OPENAI_API_KEY === undefined ? undefined : env.OPENAI_MODEL,
    diskFreeBytes: disk.bavail * disk.bsize,
    diskTotalBytes: disk.blocks * disk.bsize,
  };
}
