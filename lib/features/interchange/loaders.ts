import "server-only";
import { notFound } from "next/navigation";
import { FORMAT_IDS } from "@/lib/core/interchange/format-id";
import { formats } from "@/lib/core/interchange/formats";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { assessmentIdSchema } from "@/lib/features/assessments/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { QUESTION_FILE_LIMITS } from "@/lib/platform/interchange/read-question-file";
import { getExportChoices } from "./data";
import type { ExportChoices } from "./types";

/** What the page that takes files of questions promises. */
export async function loadImportFormats(): Promise<{
  labels: string[];
  maxMegabytes: number;
}> {
  await requireActor("questions.use");
  return {
    labels: FORMAT_IDS.map((id) => formats[id].label),
    maxMegabytes: QUESTION_FILE_LIMITS.fileBytes / 1024 / 1024,
  };
}

/** What one of the reader's tests can be written as; anybody else's is not found. */
export async function loadExportChoices(assessmentId: string): Promise<ExportChoices> {
  const actor = await requireActor("assessments.use");
  try {
    const input = parse(assessmentIdSchema, { assessmentId }, "The address");
    return await getExportChoices(actor.personId, input.assessmentId);
  } catch (error) {
    if (error instanceof AppError && ["not-found", "invalid"].includes(error.code)) notFound();
    throw error;
  }
}
