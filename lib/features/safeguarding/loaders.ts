import "server-only";
import { forbidden } from "next/navigation";
import { requireActor } from "@/lib/platform/auth/session";
import { countOpenConcerns, listConcerns } from "./data";
import type { ConcernView } from "./types";

/** Everything that was raised, what waits for somebody first. @param area whose page it is shown on. */
export async function loadConcerns(area: "teacher" | "administrator"): Promise<ConcernView[]> {
  const actor = await requireActor("safeguarding.view");
  if (actor.role !== area) forbidden();
  return await listConcerns(actor);
}

/** How many wait for somebody, for the notice on every start page. */
export async function loadOpenConcerns(): Promise<number> {
  return await countOpenConcerns(await requireActor("safeguarding.view"));
}
