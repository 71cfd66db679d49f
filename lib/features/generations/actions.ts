"use server";

import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import type { Standing } from "@/lib/features/questions/schema";
import { runAction } from "@/lib/platform/actions/run-action";
import { getGeneration } from "./data";
import { cancelGeneration, startGeneration } from "./mutations";
import { regenerateQuestion } from "./regenerating/mutations";
import { generationIdSchema, regenerateSchema, startGenerationSchema } from "./schema";
import type { GenerationProgress } from "./types";

/** Starts a run; the page then listens to its topic. */
export async function startGenerationAction(
  input: unknown,
): Promise<ActionResult<{ generationId: string }>> {
  return await runAction({
    permission: "questions.use",
    schema: startGenerationSchema,
    input,
    run: async (actor, wanted) => {
      const started = await startGeneration(actor, wanted);
      revalidatePath("/teacher/lessons", "layout");
      return started;
    },
  });
}

/** Stops a run; what was made stays. */
export async function cancelGenerationAction(input: unknown): Promise<ActionResult<void>> {
  return await runAction({
    permission: "questions.use",
    schema: generationIdSchema,
    input,
    run: (actor, { generationId }) => cancelGeneration(actor, generationId),
  });
}

/** Makes one question anew in its place. */
export async function regenerateQuestionAction(
  input: unknown,
): Promise<ActionResult<{ questionId: string; before: Standing }>> {
  return await runAction({
    permission: "questions.use",
    schema: regenerateSchema,
    input,
    run: async (actor, wanted) => {
      const made = await regenerateQuestion(actor, wanted);
      revalidatePath("/teacher/lessons", "layout");
      return made;
    },
  });
}

/** How far a run has come: for a page that asks again in case no news reaches it. */
export async function readGenerationAction(
  input: unknown,
): Promise<ActionResult<GenerationProgress>> {
  return await runAction({
    permission: "questions.use",
    schema: generationIdSchema,
    input,
    run: (actor, { generationId }) => getGeneration(actor.personId, generationId),
  });
}
