"use server";
import { revalidatePath } from "next/cache";
import type * as z from "zod/mini";
import type { Actor } from "@/lib/core/access/permissions";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import type { SetFinding } from "@/lib/core/questions/lint/lint-set";
import { runAction } from "@/lib/platform/actions/run-action";
import { getAssessment } from "./data";
import {
  copyAssessment,
  createFromLesson,
  publishAssessment,
  saveAssessment,
  unpublishAssessment,
} from "./mutations";
import { assessmentIdSchema, createFromLessonSchema, saveAssessmentSchema } from "./schema";

/** Starts a draft of everything accepted in a lesson; answers its id. */
export async function createFromLessonAction(input: unknown): Promise<ActionResult<string>> {
  return asTeacher(createFromLessonSchema, input, (actor, { documentId }) =>
    createFromLesson(actor, documentId),
  );
}

/** Saves a draft whole; answers what only shows over the whole paper. The page shows what it sent. */
export async function saveAssessmentAction(
  input: unknown,
): Promise<ActionResult<readonly SetFinding[]>> {
  return runAction({
    permission: "assessments.use",
    schema: saveAssessmentSchema,
    input,
    run: async (actor, draft) => {
      await saveAssessment(actor, draft);
      return (await getAssessment(actor.personId, draft.assessmentId)).findings;
    },
  });
}

/** Makes a draft one that can be assigned. */
export async function publishAssessmentAction(input: unknown): Promise<ActionResult<void>> {
  return asTeacher(assessmentIdSchema, input, (actor, { assessmentId }) =>
    publishAssessment(actor, assessmentId, new Date()),
  );
}

/** Undoes publishing. */
export async function unpublishAssessmentAction(input: unknown): Promise<ActionResult<void>> {
  return asTeacher(assessmentIdSchema, input, (actor, { assessmentId }) =>
    unpublishAssessment(actor, assessmentId),
  );
}

/** Starts a copy; answers its id. */
export async function copyAssessmentAction(input: unknown): Promise<ActionResult<string>> {
  return asTeacher(assessmentIdSchema, input, (actor, { assessmentId }) =>
    copyAssessment(actor, assessmentId),
  );
}

async function asTeacher<Input, Value>(
  schema: z.ZodMiniType<Input>,
  input: unknown,
  work: (actor: Actor, input: Input) => Promise<Value>,
): Promise<ActionResult<Value>> {
  return runAction({
    permission: "assessments.use",
    schema,
    input,
    run: async (actor, parsed) => {
      const value = await work(actor, parsed);
      revalidatePath("/teacher", "layout");
      return value;
    },
  });
}
