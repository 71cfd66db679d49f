import "server-only";
import { validate as isUuid } from "uuid";
import { requireActor } from "@/lib/platform/auth/session";
import { findPractice, listPractices } from "./data";
import type { Practice, PracticeReport } from "./types";

/** Every practice that stands, for whoever runs them. */
export async function loadPractices(): Promise<Practice[]> {
  await requireActor("exams.manage");
  return await listPractices();
}

/** One practice; undefined: there is none. */
export async function loadPractice(groupId: string): Promise<Practice | undefined> {
  await requireActor("exams.manage");
  // An address typed by hand holds anything; Postgres refuses what is no uuid with an error of its own.
  return isUuid(groupId) ? await findPractice(groupId) : undefined;
}

/** What teachers may know of practices: totals, never of fewer than five pupils. */
export async function loadPracticeReports(): Promise<PracticeReport[]> {
  await requireActor("practice.totals");
  const practices = await listPractices();
  return practices
    .filter(({ group }) => group.launched_at !== null)
    .map(({ group, totals }) => ({
      id: group.delivery_id,
      title: group.title,
      subject: group.subject,
      url: group.environment?.url ?? null,
      totals,
    }));
}
