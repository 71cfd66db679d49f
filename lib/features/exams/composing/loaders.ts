import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { listClassChoices, listTestChoices } from "./data";
import type { ExamChoices } from "./types";

/** What an exam can be made of. */
export async function loadExamChoices(): Promise<ExamChoices> {
  await requireActor("exams.manage");
  const [tests, classes] = await Promise.all([listTestChoices(), listClassChoices()]);
  return { tests, classes };
}
