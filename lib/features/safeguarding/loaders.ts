import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { countOpenConcerns, listConcerns } from "./data";
import type { ConcernView } from "./types";

/** Everything that was raised, what waits for somebody first. */
export async function loadConcerns(): Promise<ConcernView[]> {
  return await listConcerns(await requireActor("safeguarding.view"));
}

/** How many wait for somebody, for the notice on every start page. */
export async function loadOpenConcerns(): Promise<number> {
  return await countOpenConcerns(await requireActor("safeguarding.view"));
}
