import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { listAcceptedQuestions } from "@/lib/features/questions/data";
import type { AcceptedQuestion } from "@/lib/features/questions/types";
import { requireActor } from "@/lib/platform/auth/session";
import { getAssessment, listAssessments } from "./data";
import { assessmentIdSchema } from "./schema";
import type { AssessmentInDetail, AssessmentSummary } from "./types";

/** The reader's assessments. */
export async function loadAssessments(): Promise<AssessmentSummary[]> {
  const actor = await requireActor("assessments.use");
  return listAssessments(actor.personId);
}

/** One of the reader's assessments; anybody else's is not found. */
export async function loadAssessment(assessmentId: string): Promise<AssessmentInDetail> {
  const actor = await requireActor("assessments.use");
  try {
    const input = parse(assessmentIdSchema, { assessmentId }, "The address");
    return await getAssessment(actor.personId, input.assessmentId);
  } catch (error) {
    if (error instanceof AppError && ["not-found", "invalid"].includes(error.code)) notFound();
    throw error;
  }
}

/** What a draft of the reader's can be made of. */
export async function loadAcceptedQuestions(): Promise<AcceptedQuestion[]> {
  const actor = await requireActor("assessments.use");
  return listAcceptedQuestions(actor.personId);
}
